"""The page for the youth: what stands in it, and what never does."""

from datetime import timedelta

import pytest

from cases.models import Appointment, Consent, Goal, Involvement, Strength, Wish
from mentoraat.models import AuditEvent
from mentoraat.periods import local_date, now, today
from reports.domain import own_page
from tests import make

TODAY = today()
PHONE = "+31612345678"


def section(page, anchor):
    return next(part for part in page.sections if part.anchor == anchor)


def said(page):
    return "\n".join(f"{item.text} {item.note}" for part in page.sections for item in part.items)


def appointment(youth, owner, what, days=3, place=""):
    at = now() + timedelta(days=days)
    fields = {"organisation": youth.organisation, "youth": youth, "owner": owner, "what": what, "place": place}
    return Appointment.objects.create(**fields, at=at, on=local_date(at))


def fill(youth, case, mentor, text, times):
    """`times` of everything, written with `text`."""
    ours = {"organisation": youth.organisation}
    youth.strengths = text * 100
    youth.first_name = (text * 60)[:60]
    youth.save()
    mentor.name, mentor.phone = (text * 120)[:120], PHONE
    mentor.save()
    for number in range(times):
        partner = make.partner(youth.organisation, name=f"{number} {text * 118}"[:120])
        partner.contact_persons.update(name=(text * 120)[:120])
        Strength.objects.create(**ours, youth=youth, what=f"{number} {text * 58}"[:60], named_on=TODAY)
        Wish.objects.create(**ours, youth=youth, what=(text * 120)[:120], kind="work", rank=number)
        Goal.objects.create(**ours, youth=youth, what=(text * 200)[:200], set_on=TODAY, by_when=TODAY)
        make.step(youth, mentor, what=(text * 200)[:200])
        Involvement.objects.create(
            **ours, case=case, partner=partner, contact_person=partner.contact_persons.get(),
            task=(text * 120)[:120], since=TODAY,
        )  # fmt: skip
        appointment(youth, mentor, (text * 200)[:200], place=(text * 100)[:100])
        make.consent(youth, partner, items=["first_name", "surname", "age", "phone", "area", "languages", "school",
                                            "housing", "strengths", "question"], until=TODAY)  # fmt: skip
        make.sent_handover(case, partner, consent=Consent.objects.get(partner=partner))
        person = make.user(f"{number} {text * 100}"[:120], youth.organisation, "coordinator")
        own_page.audit.record("youth.opened_with_reason", youth, youth=youth, reason=(text * 200)[:200], by=person)


def test_page_says_how_much_does_not_stand_in_it(youth, case, mentor):
    fill(youth, case, mentor, "Sam ", 9)

    assert {part.anchor: part.more for part in own_page.build(youth).sections} == {
        "kracht": "en nog 3", "wensen": "en nog 4", "doelen": "en nog 5", "afspraken": "en nog 3",
        "wie": "en nog 3", "agenda": "en nog 5", "delen": "en nog 14", "gedeeld": "en nog 6", "bellen": "",
        "gekeken": "en nog 3",
    }  # fmt: skip


def test_page_of_a_new_youth_says_what_is_not_there_yet(youth):
    page = own_page.build(youth)

    assert section(page, "delen").empty == "Met niemand. We vragen het je altijd eerst."
    assert "doelen" not in [part.anchor for part in page.sections]


def test_page_comes_in_the_order_of_the_youth(youth, case, mentor):
    fill(youth, case, mentor, "Sam ", 1)

    anchors = [part.anchor for part in own_page.build(youth).sections]

    assert anchors == "kracht wensen doelen afspraken wie agenda delen gedeeld bellen gekeken".split()


def test_page_names_who_helps_with_telephone(youth, case, mentor):
    mentor.phone = PHONE
    mentor.save()
    partner = make.partner(youth.organisation)
    Involvement.objects.create(
        organisation=youth.organisation, case=case, partner=partner, task="inkomen", since=TODAY,
        contact_person=partner.contact_persons.get(),
    )  # fmt: skip

    page = own_page.build(youth)

    assert [(item.text, item.note) for item in section(page, "wie").items] == [
        ("Nina", "je vaste mentor · 06\u00a012345678"),
        ("J. de Wit, Jongerenloket", "inkomen · 010\u00a0123\u00a04567"),
    ]
    assert ("Gevaar of spoed", "112") in [(item.text, item.note) for item in section(page, "bellen").items]


def test_page_gives_a_number_of_the_partner_when_nobody_is_named(youth, case):
    partner = make.partner(youth.organisation)
    Involvement.objects.create(organisation=youth.organisation, case=case, partner=partner, task="geld", since=TODAY)

    assert section(own_page.build(youth), "wie").items[1].note == "geld · 010\u00a0123\u00a04567"


def test_steps_of_the_youth_say_jij_and_consents_say_until_when(youth, mentor):
    make.step(youth, None, what="cv maken", by_youth=True)
    make.consent(youth, make.partner(youth.organisation), items=["age", "first_name"], until=TODAY)

    page = own_page.build(youth)

    assert section(page, "afspraken").items[0].note.startswith("jij, uiterlijk")
    assert section(page, "delen").items[0].note.startswith("voornaam, leeftijd · tot en met")


def test_worries_notes_and_what_is_over_stand_nowhere(youth, case, mentor):
    make.need(youth, kind="unsafe", action="GEHEIM bij tante", flagged_by=mentor)
    make.contact(mentor, youth, note="GEHEIM over geld")
    make.letter(youth, what="GEHEIM boete")
    make.case(youth=youth, casemanager=mentor, programme=make.programme(youth.organisation, "Oud"),
              closed_on=TODAY, closing_note="GEHEIM einde")  # fmt: skip
    make.step(youth, mentor, what="GEHEIM gedaan", done_at=now(), done_by=mentor)
    make.consent(youth, make.partner(youth.organisation, "GEHEIM"), withdrawn_at=now())
    appointment(youth, mentor, "GEHEIM voorbij", days=-2)

    page = own_page.build(youth)

    assert "GEHEIM" not in said(page)
    assert "veilig" not in said(page).lower()


def test_page_of_another_youth_lends_nothing(youth, case, mentor):
    other = make.youth(known_by=mentor, first_name="Anders")
    fill(other, make.case(youth=other, casemanager=mentor, number="X1"), mentor, "ANDERS ", 2)
    mentor.name = "Nina"
    mentor.save()

    assert "ANDERS" not in said(own_page.build(youth))


def test_reading_and_printing_are_written_down_and_told(youth, case, mentor):
    own_page.read(youth, by=mentor)
    page = own_page.hand_out(youth, by=mentor)

    assert list(AuditEvent.objects.order_by("pk").values_list("verb", "youth_id")) == [
        ("youth.own_page_read", youth.pk), ("youth.own_page_printed", youth.pk),
    ]  # fmt: skip
    assert section(page, "gekeken").items[0].text == "Nina (mentor)"


@pytest.mark.parametrize("times", [1, 3])
def test_page_asks_the_same_for_more_rows(youth, case, mentor, django_assert_num_queries, times):
    fill(youth, case, mentor, "Sam ", times)
    youth.organisation  # noqa: B018 - read before counting

    with django_assert_num_queries(16):
        own_page.build(youth)
