from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from cases.domain import case as cases
from cases.domain import involvement
from cases.models import Involvement, Youth
from mentoraat.models import AuditEvent
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import agreement
from tests import make

TODAY = today()


def verbs():
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_colleague_who_helps_sees_the_youth_until_they_stop(case, youth, mentor, other_mentor):
    row = involvement.involve(case, user=other_mentor, task="sport", by=mentor)
    assert Youth.objects.visible_to(other_mentor).get() == youth

    involvement.end(row, by=mentor)
    assert not Youth.objects.visible_to(other_mentor)
    assert verbs() == ["youth.known", "involvement.began", "youth.no_longer_known", "involvement.ended"]


def test_partner_helps_with_a_contact_person(case, mentor):
    partner = make.partner(case.organisation)

    row = involvement.involve(
        case, partner=partner, contact_person=partner.contact_persons.get(), task="inkomen", by=mentor
    )

    assert (row.user, row.partner, row.since) == (None, partner, TODAY)


def test_colleague_who_helps_on_two_cases_keeps_sight(case, youth, mentor, other_mentor):
    second = make.case(youth=youth, casemanager=mentor, programme=make.programme(youth.organisation, "Groep"))
    row = involvement.involve(case, user=other_mentor, task="sport", by=mentor)
    involvement.involve(second, user=other_mentor, task="geld", by=mentor)

    involvement.end(row, by=mentor)

    assert Youth.objects.visible_to(other_mentor)


@pytest.mark.parametrize("wrong", ["nobody", "both", "stranger", "future", "twice", "other_person"])
def test_involve_refuses_what_cannot_be(case, mentor, other_mentor, outsider, wrong):
    partner, other = make.partner(case.organisation), make.partner(case.organisation, "Bank")
    involvement.involve(case, user=mentor, task="alles", by=mentor)
    changes = {
        "nobody": {"user": None},
        "both": {"partner": partner},
        "stranger": {"user": outsider},
        "future": {"since": TODAY + timedelta(days=1)},
        "twice": {"user": mentor},
        "other_person": {"user": None, "partner": other, "contact_person": partner.contact_persons.get()},
    }

    with pytest.raises(Refused):
        involvement.involve(case, **{"user": other_mentor, "task": "sport"} | changes[wrong], by=mentor)


def test_involve_on_a_closed_case_is_refused(youth, mentor, other_mentor):
    closed = make.case(youth=youth, casemanager=mentor, closed_on=TODAY)

    with pytest.raises(Refused, match="afgerond"):
        involvement.involve(closed, user=other_mentor, task="sport", by=mentor)


def test_end_twice_or_before_it_began_is_refused(case, mentor, other_mentor):
    row = involvement.involve(case, user=other_mentor, task="sport", by=mentor)
    with pytest.raises(Refused):
        involvement.end(row, until=TODAY - timedelta(days=1), by=mentor)
    involvement.end(row, by=mentor)

    with pytest.raises(Refused):
        involvement.end(row, by=mentor)


def test_closing_a_case_ends_help_and_undoing_brings_it_back(case, mentor, other_mentor):
    row = involvement.involve(case, user=other_mentor, task="sport", by=mentor)
    cases.close(case, closed_on=TODAY, ending="by_agreement", by=mentor)
    assert Involvement.objects.get().until == TODAY

    cases.undo_close(case, by=mentor)

    row.refresh_from_db()
    assert row.until is None
    assert Youth.objects.visible_to(other_mentor)
    assert "involvement.resumed" in verbs()


def test_resume_on_a_closed_case_is_refused(youth, mentor, other_mentor):
    closed = make.case(youth=youth, casemanager=mentor, closed_on=TODAY)
    fields = {"organisation": closed.organisation, "case": closed, "user": other_mentor, "task": "sport"}
    row = Involvement.objects.create(**fields, since=TODAY, until=TODAY)

    with pytest.raises(Refused):
        involvement.resume(row, by=mentor)


def test_database_keeps_a_helper_one_of_two_and_in_order(case, mentor):
    fields = {"organisation": case.organisation, "case": case, "task": "x", "since": TODAY}

    with pytest.raises(IntegrityError, match="involvement_colleague_or_partner"), transaction.atomic():
        Involvement.objects.create(**fields)
    with pytest.raises(IntegrityError, match="involvement_ends_after_start"), transaction.atomic():
        Involvement.objects.create(**fields, user=mentor, until=TODAY - timedelta(days=1))


def test_roles_are_those_of_the_helper_else_of_the_agreement_with_the_partner(case, mentor, administrator):
    partner = make.partner(case.organisation)
    item = involvement.involve(case, partner=partner, task="inkomen", by=mentor)
    assert involvement.agreed_with(item) == ""

    agreement.set(partner, answer_working_days=3, roles="Zij regelen het inkomen.", by=administrator)
    assert involvement.agreed_with(item) == "Zij regelen het inkomen."

    involvement.agree(item, task="inkomen", role_agreement="Zij bellen elke week.", by=mentor)
    assert involvement.agreed_with(item) == "Zij bellen elke week."
    assert AuditEvent.objects.get(verb="involvement.agreed").fields == ["role_agreement"]


def test_one_guards_the_whole(case, mentor, other_mentor):
    partner = make.partner(case.organisation)
    first = involvement.involve(case, partner=partner, task="toezicht", leads=True, by=mentor)
    second = involvement.involve(case, user=other_mentor, task="sport", by=mentor)

    with pytest.raises(Refused, match="De regie ligt nu bij Jongerenloket") as refusal:
        involvement.agree(second, task="sport", leads=True, by=mentor)
    assert refusal.value.field == "leads"

    involvement.end(first, by=mentor)
    involvement.agree(second, task="sport", leads=True, by=mentor)
    assert not involvement.resume(first, by=mentor).leads
    with pytest.raises(Refused):
        involvement.agree(involvement.end(first, by=mentor), task="toezicht", by=mentor)


def test_database_keeps_one_who_leads(case, mentor, other_mentor):
    involvement.involve(case, partner=make.partner(case.organisation), task="toezicht", leads=True, by=mentor)
    second = involvement.involve(case, user=other_mentor, task="sport", by=mentor)

    with pytest.raises(IntegrityError, match="involvement_one_leads|involvement.case_id"), transaction.atomic():
        Involvement.objects.filter(pk=second.pk).update(leads=True)
