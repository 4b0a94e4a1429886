from cases.domain import choices
from cases.forms.involvement import InvolvementForm
from tests import make


def test_helper_is_chosen_among_our_own(mentor, outsider):
    make.partner(mentor.organisation)
    theirs = make.partner(outsider.organisation)
    rows = {name: getattr(choices, name)(mentor) for name in ("colleagues", "partners", "contact_persons")}

    ours = InvolvementForm({"user": mentor.ref, "task": "sport", "since": "1-9-2026"}, **rows)
    foreign = InvolvementForm({"partner": theirs.ref, "task": "sport", "since": "1-9-2026"}, **rows)

    assert ours.is_valid(), ours.errors
    assert list(foreign.errors) == ["partner"]
