"""Finding the other record, looking at both, making them one, and the way back."""

import pytest

from cases.models import Youth, YouthMerge
from mentoraat.models import AuditEvent
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def redouan(mentor):
    return make.youth(known_by=mentor, first_name="Redouan", infix="", surname="Pinas", alias="Rode pet")


@pytest.fixture
def red_cap(mentor, redouan):
    return make.youth(known_by=mentor, first_name="Rode pet", infix="", surname="", birth_date=None)


def address(one, two):
    return f"/jongeren/{one.ref}/samenvoegen/?met={two.ref}"


def test_who_looks_alike_is_offered_at_once(client_of, mentor, redouan, red_cap):
    page = client_of(mentor).get(f"/jongeren/{red_cap.ref}/samenvoegen/").content.decode()

    assert f"?met={redouan.ref}" in page
    assert "zelfde straatnaam" in page


def test_colleagues_youth_is_a_name_and_a_way_to_ask(client_of, mentor, other_mentor, redouan):
    theirs = make.youth(known_by=other_mentor, first_name="Rode pet", infix="", surname="")

    page = client_of(mentor).get(f"/jongeren/{redouan.ref}/samenvoegen/").content.decode()

    assert f"?met={theirs.ref}" not in page
    assert f"/jongeren/{theirs.ref}/openen/" in page
    assert client_of(mentor).get(address(redouan, theirs)).status_code == 404


def test_other_can_be_searched(client_of, mentor, red_cap, youth):
    page = client_of(mentor).get(f"/jongeren/{red_cap.ref}/samenvoegen/?q=berg").content.decode()

    assert f"?met={youth.ref}" in page


def test_both_side_by_side_are_read(client_of, mentor, redouan, red_cap):
    page = client_of(mentor).get(address(red_cap, redouan)).content.decode()

    assert page.index("Deze blijft") < page.index("Redouan Pinas</a>") < page.index("Deze gaat hierin op")
    read = AuditEvent.objects.filter(verb="youth.read").values_list("youth_id", flat=True)
    assert set(read) == {redouan.pk, red_cap.pk}


def test_merging_leads_to_the_kept_record_with_an_undo(client_of, mentor, redouan, red_cap):
    client = client_of(mentor)

    answer = client.post(address(red_cap, redouan), {"name": "kept", "why": "zelfde pet"})
    page = client.get(answer.url).content.decode()

    item = YouthMerge.objects.get()
    assert (answer.url, item.why) == (redouan.get_absolute_url(), "zelfde pet")
    assert f"/samenvoegingen/{item.ref}/ongedaan/" in page
    assert "Samengevoegd met Rode pet" in page


def test_missing_choice_is_asked_for(client_of, mentor, redouan, red_cap):
    answer = client_of(mentor).post(address(red_cap, redouan), {"why": "x"})

    assert answer.status_code == 422
    assert "Kies wat past bij “Naam”" in answer.content.decode()
    assert not YouthMerge.objects.exists()


def test_undo_brings_both_back(client_of, mentor, redouan, red_cap):
    client = client_of(mentor)
    client.post(address(red_cap, redouan), {"name": "kept"})
    item = YouthMerge.objects.get()

    answer = client.post(f"/samenvoegingen/{item.ref}/ongedaan/")

    assert answer.url == redouan.get_absolute_url()
    assert Youth.objects.visible_to(mentor).count() == 2
    assert client.get(red_cap.get_absolute_url()).status_code == 200


def test_old_address_leads_on(client_of, mentor, other_mentor, redouan, red_cap):
    client_of(mentor).post(address(red_cap, redouan), {"name": "kept"})

    assert client_of(mentor).get(red_cap.get_absolute_url()).url == redouan.get_absolute_url()
    assert client_of(other_mentor).get(red_cap.get_absolute_url()).status_code == 404


def test_merge_has_a_page_for_who_sees_the_youth(client_of, mentor, other_mentor, outsider, redouan, red_cap):
    make.contact(mentor, red_cap)
    client_of(mentor).post(address(red_cap, redouan), {"name": "kept", "why": "zelfde pet"})
    item = YouthMerge.objects.get()

    page = client_of(mentor).get(item.get_absolute_url()).content.decode()

    assert "1 contact" in page
    assert "zelfde pet" in page
    for stranger in (other_mentor, outsider):
        assert client_of(stranger).get(item.get_absolute_url()).status_code == 404
        assert client_of(stranger).post(f"/samenvoegingen/{item.ref}/ongedaan/").status_code == 404


def test_foreign_youth_is_not_there(client_of, outsider, redouan, red_cap):
    assert client_of(outsider).get(address(redouan, red_cap)).status_code == 404
    assert client_of(outsider).get(f"/jongeren/{redouan.ref}/samenvoegen/").status_code == 404


@pytest.mark.parametrize("met", ["\x00", "x" * 300, "nietbestaand"])
def test_nonsense_is_not_there(client_of, mentor, redouan, met):
    assert client_of(mentor).get(f"/jongeren/{redouan.ref}/samenvoegen/", {"met": met}).status_code == 404


def test_same_youth_twice_is_refused(client_of, mentor, redouan):
    answer = client_of(mentor).post(address(redouan, redouan), {"why": "x"})

    assert answer.status_code == 422
    assert "dezelfde jongere" in answer.content.decode()
