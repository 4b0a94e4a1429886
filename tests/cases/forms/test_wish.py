from cases.forms.wish import WishForm


def test_wish_needs_words_and_a_kind():
    assert set(WishForm({}).errors) == {"what", "kind"}
    assert WishForm({"what": "Kok worden", "kind": "work"}).is_valid()
