from datetime import date, timedelta

import pytest

from cases.domain import youth as youth_
from cases.models import Acquaintance, Youth, YouthAlias
from mentoraat.models import AuditEvent, Notification
from mentoraat.periods import today
from mentoraat.states import Refused
from tests import make


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_name_key_leaves_out_infix_and_accents():
    assert youth_.name_key("Renée", "van der Bérg") == "renee berg"


def test_register_makes_the_youth_visible_to_who_registers(mentor, other_mentor):
    sam = youth_.register(first_name="Sam", surname="Berg", phone="0612345678", by=mentor)

    assert sam.organisation == mentor.organisation
    assert sam.name_key == "sam berg"
    assert list(Youth.objects.visible_to(mentor)) == [sam]
    assert not Youth.objects.visible_to(other_mentor)
    assert verbs() == ["youth.registered"]
    assert AuditEvent.objects.get().fields == ["first_name", "phone", "surname"]


def test_register_with_a_street_name_alone_calls_them_so(mentor):
    cap = youth_.register(aliases="Rode pet, Pet", by=mentor)

    assert cap.name == "Rode pet"
    assert set(cap.aliases.values_list("name", flat=True)) == {"Rode pet", "Pet"}


def test_register_without_any_name_is_refused(mentor):
    with pytest.raises(Refused) as refusal:
        youth_.register(first_name="", aliases=" , ", by=mentor)

    assert refusal.value.field == "first_name"
    assert not Youth.objects.exists()


def test_register_with_a_birth_date_to_come_is_refused(mentor):
    with pytest.raises(Refused, match="ligt nog voor ons"):
        youth_.register(first_name="Sam", birth_date=today() + timedelta(days=1), by=mentor)


def test_register_with_an_approximate_age_keeps_when_it_was_told(mentor):
    sam = youth_.register(first_name="Sam", about_age=17, by=mentor)

    assert sam.about_age_on == today()
    assert sam.age_on(today() + timedelta(days=365)) == 18


def test_register_with_an_unknown_fact_is_a_mistake(mentor):
    with pytest.raises(TypeError, match="bsn"):
        youth_.register(first_name="Sam", bsn="1", by=mentor)


def test_edit_keeps_the_old_name_searchable_and_audits_names_of_fields(youth, mentor):
    youth_.edit(youth, first_name="Samira", phone="", by=mentor)

    youth.refresh_from_db()
    old = youth.aliases.get()
    assert (youth.name_key, old.name, old.name_key, old.shown) == (
        "samira berg",
        "Sam van den Berg",
        "sam van den berg",
        False,
    )
    event = AuditEvent.objects.get()
    assert (event.verb, event.fields, event.youth_id) == ("youth.edited", ["first_name"], youth.pk)


def test_edit_without_a_change_writes_nothing(youth, mentor):
    youth_.edit(youth, first_name="Sam", aliases="", by=mentor)

    assert verbs() == []


def test_edit_to_no_name_at_all_is_refused(youth, mentor):
    with pytest.raises(Refused, match="één naam"):
        youth_.edit(youth, first_name="", surname="", by=mentor)


def test_edit_sets_and_clears_when_an_age_was_told(youth, mentor):
    youth_.edit(youth, about_age=18, by=mentor)
    assert youth.about_age_on == today()

    youth_.edit(youth, about_age=None, by=mentor)
    assert youth.about_age_on is None


def test_edit_hides_a_street_name_that_is_left_out(youth, mentor):
    youth_.edit(youth, aliases="Samba, Sammie", by=mentor)
    youth_.edit(youth, aliases="Sammie", by=mentor)

    shown = dict(youth.aliases.values_list("name", "shown"))
    assert shown == {"Samba": False, "Sammie": True}
    assert verbs() == ["youth.edited", "youth.edited"]


def test_alias_is_added_shown_again_and_hidden(youth, mentor):
    youth_.add_alias(youth, name="Samba", by=mentor)
    youth_.remove_alias(youth, name="SAMBA", by=mentor)
    assert not YouthAlias.objects.get().shown

    youth_.add_alias(youth, name="Samba", by=mentor)
    assert YouthAlias.objects.get().shown
    assert verbs() == ["youth.alias_added", "youth.alias_removed", "youth.alias_added"]


def test_alias_that_is_not_there_cannot_be_hidden(youth, mentor):
    with pytest.raises(Refused):
        youth_.remove_alias(youth, name="Niemand", by=mentor)


def test_reading_is_written_down_every_time(youth, mentor):
    youth_.read(youth, by=mentor)
    youth_.read(youth, by=mentor)

    assert verbs() == ["youth.read", "youth.read"]
    assert set(AuditEvent.objects.values_list("youth_id", "actor_id")) == {(youth.pk, mentor.pk)}


def test_opening_with_a_reason_lasts_seven_days_and_tells_the_coordinators(youth, other_mentor, coordinator):
    youth_.open_with_reason(youth, reason="Ik val in voor Nina", by=other_mentor)

    row = Acquaintance.objects.get(user=other_mentor)
    assert (row.how, row.until, row.reason) == ("opened", today() + timedelta(days=7), "Ik val in voor Nina")
    assert list(Youth.objects.visible_to(other_mentor)) == [youth]
    assert AuditEvent.objects.get().reason == "Ik val in voor Nina"
    told = Notification.objects.get()
    assert told.user == coordinator
    assert "Marc opende de pagina van Sam" in told.text


@pytest.mark.parametrize("reason", ["", "   ", "zomaar"])
def test_opening_without_a_real_reason_is_refused(youth, other_mentor, reason):
    with pytest.raises(Refused) as refusal:
        youth_.open_with_reason(youth, reason=reason, by=other_mentor)

    assert refusal.value.field == "reason"
    assert not Youth.objects.visible_to(other_mentor)


def test_opening_a_youth_of_another_organisation_is_refused(youth, outsider):
    with pytest.raises(Refused):
        youth_.open_with_reason(youth, reason="Ik wil het weten", by=outsider)


def test_opening_runs_out(youth, other_mentor, time_machine):
    youth_.open_with_reason(youth, reason="Ik val in voor Nina", by=other_mentor)
    time_machine.move_to(today() + timedelta(days=9))

    assert not Youth.objects.visible_to(other_mentor)


def test_knowing_twice_is_one_ground_and_one_event(youth, mentor, other_mentor):
    for _time in range(2):
        youth_.know(youth, user=other_mentor, how=Acquaintance.How.INVOLVED, by=mentor)

    assert Acquaintance.objects.filter(user=other_mentor).count() == 1
    assert verbs() == ["youth.known"]


def test_forgetting_ends_one_ground_and_knowing_again_revives_it(youth, mentor):
    youth_.know(youth, user=mentor, how=Acquaintance.How.INVOLVED, by=mentor)
    youth_.forget(youth, user=mentor, how=Acquaintance.How.CASEMANAGER, by=mentor)
    assert Youth.objects.visible_to(mentor)

    youth_.forget(youth, user=mentor, how=Acquaintance.How.INVOLVED, by=mentor)
    assert not Youth.objects.visible_to(mentor)

    youth_.know(youth, user=mentor, how=Acquaintance.How.INVOLVED, by=mentor)
    assert Youth.objects.visible_to(mentor)


def test_known_by_names_the_casemanager_first_and_no_passers_by(youth, other_mentor, coordinator):
    make.know(youth, coordinator, how=Acquaintance.How.CONTACT)
    youth_.open_with_reason(youth, reason="Ik val in voor Nina", by=other_mentor)

    assert youth_.known_by(youth) == ["Nina", "Wil"]


def test_youth_in_organisation_is_found_without_seeing_them(youth, other_mentor, outsider):
    assert youth_.in_organisation(youth.ref, by=other_mentor) == youth
    assert youth_.in_organisation(youth.ref, by=outsider) is None


def test_facts_of_a_birth_date_in_the_past_are_kept(mentor):
    assert youth_.register(surname="Berg", birth_date=date(2007, 2, 28), by=mentor).birth_date.year == 2007
