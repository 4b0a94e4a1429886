"""Pages of partners: an administrator changes them, who guides youths looks them up."""

import pytest
from django.urls import reverse

from mentoraat.periods import today
from partners.domain import agreement, partner_contact, partner_name
from partners.domain import partner as partners
from partners.models import Agreement, ContactPerson, Partner
from tests import make

INDEX = reverse("partners:partner-index")


@pytest.fixture
def partner(organisation):
    return make.partner(organisation)


def url(name, item):
    return reverse(f"partners:{name}", args=[item.ref])


def test_administrator_makes_a_partner_with_somebody_who_answers(organisation, administrator, client_of):
    client = client_of(administrator)

    client.post(reverse("partners:partner-create"), {"name": "Kredietbank", "kind": "debt_help", "layer": "2"})
    item = Partner.objects.get()
    assert (item.organisation, item.layer) == (organisation, 2)
    person = {"name": "A. Bakker", "email": "a@example.org", "phone": "010 123 45 67"}
    page = client.post(url("partner-add-person", item), person, follow=True).content.decode()

    assert "A. Bakker" in page
    assert "3 werkdagen" in page
    assert ContactPerson.objects.get().phone.as_e164 == "+31101234567"


@pytest.mark.parametrize(
    ("name", "fields", "fault"),
    [
        ("partner-edit", {"name": "", "kind": "roc"}, "name"),
        ("partner-edit", {"name": "Loket", "kind": ""}, "kind"),
        ("partner-add-person", {"name": "", "email": "a@example.org"}, "name"),
        ("partner-add-person", {"name": "A", "email": "geen"}, "email"),
        ("partner-add-person", {"name": "A", "phone": "12"}, "phone"),
        ("partner-describe", {"age_from": "20", "age_to": "19"}, "age_to"),
        ("partner-describe", {"age_from": "oud"}, "age_from"),
        ("partner-describe", {"areas": ["nietbestaand"]}, "areas"),
        ("partner-describe", {"helps_with": ["alles"]}, "helps_with"),
        ("partner-add-person", {"name": "A", "role": "baas"}, "role"),
        ("partner-agree", {"answer_working_days": "0", "urgent_working_days": "1"}, "answer_working_days"),
        ("partner-agree", {"answer_working_days": "drie", "urgent_working_days": "1"}, "answer_working_days"),
    ],
)
def test_forms_refuse_at_the_field(partner, administrator, client_of, name, fields, fault):
    response = client_of(administrator).post(url(name, partner), fields)

    assert response.status_code == 422
    assert f'id="id_{fault}_error"' in response.content.decode()


def test_name_that_is_there_is_refused_at_its_field(partner, administrator, client_of):
    form = {"name": partner.name, "kind": "roc"}

    response = client_of(administrator).post(reverse("partners:partner-create"), form)

    assert response.status_code == 422
    assert "staat er al" in response.content.decode()


def test_edit_agree_close_and_reopen(partner, administrator, client_of):
    client = client_of(administrator)
    person = partner.contact_persons.get()

    client.post(url("partner-edit", partner), {"name": "Loket Zuid", "kind": "youth_desk"})
    terms = {"answer_working_days": "5", "urgent_working_days": "2", "nobody_days": "28", "remind_days": "7, 14"}
    client.post(url("partner-agree", partner), terms)
    client.post(url("contact-person-edit", person), {"name": "J. de Wit"})
    client.post(url("partner-close", partner))

    partner.refresh_from_db()
    assert (partner.name, partner.active) == ("Loket Zuid", False)
    assert Agreement.objects.get().answer_working_days == 5
    assert not ContactPerson.objects.get().active
    client.post(url("partner-reopen", partner))
    partner.refresh_from_db()
    assert partner.active


@pytest.mark.parametrize(
    "name", "partner-show partner-edit partner-describe partner-value partner-close partner-add-person".split()
)
def test_foreign_partner_is_not_there(other_organisation, administrator, client_of, name):
    foreign = make.partner(other_organisation)
    person = foreign.contact_persons.get()
    client = client_of(administrator)

    assert client.post(url(name, foreign), {"name": "X"}).status_code == 404
    assert client.get(url("contact-person-edit", person)).status_code == 404


def test_mentor_looks_up_and_changes_nothing(partner, mentor, client_of):
    client = client_of(mentor)

    assert "J. de Wit" in client.get(reverse("partners:partner-directory")).content.decode()
    assert client.get(INDEX).status_code == 403
    assert client.post(url("partner-close", partner)).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("partner-index", 10), ("partner-directory", 11)])
def test_lists_ask_the_same_few_questions(organisation, mentor, administrator, client_of, name, queries, count,
                                          django_assert_num_queries):  # fmt: skip
    for number in range(count):
        make.partner(organisation, f"Partner {number}")
    client = client_of(mentor if name == "partner-directory" else administrator)
    client.get(reverse(f"partners:{name}"))

    with django_assert_num_queries(queries):
        page = client.get(reverse(f"partners:{name}")).content.decode()

    assert page.count("J. de Wit") == count


def test_describe_value_and_owner_stand_on_the_page(organisation, partner, coordinator, client_of):
    area, client = make.area(organisation), client_of(coordinator)
    form = {"does": "Helpt snel", "helps_with": ["werk"], "age_from": "16", "phases": ["after"], "areas": [area.ref]}

    client.post(url("partner-describe", partner), form)
    client.post(url("partner-value", partner), {"core_values": "Eerlijk.", "not_ours": "Huizen zoeken."})
    form = {"name": partner.name, "kind": "youth_desk", "layer": "3", "owner": coordinator.ref}
    page = client.post(url("partner-edit", partner), form, follow=True).content.decode()

    words = ("Helpt snel", "werk", "vanaf 16 jaar", "na andere hulp", "Charlois", "Eerlijk.", "Huizen zoeken.")
    for word in (*words, "aanpakken wat misgaat", f"{coordinator.name} houdt contact"):
        assert word in page


def test_owner_is_somebody_who_can_open_the_page(partner, mentor, outsider, coordinator, client_of):
    for person in (mentor, outsider):
        form = {"name": partner.name, "kind": "youth_desk", "owner": person.ref}
        response = client_of(coordinator).post(url("partner-edit", partner), form)
        assert 'id="id_owner_error"' in response.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_page_asks_the_same_few_questions(partner, coordinator, client_of, count, django_assert_num_queries):
    for number in range(count):
        partner_contact.log(partner, on=today(), with_whom=f"A{number}", about="Iets", by=coordinator)
        partner_name.remember(partner, name=f"Oud {number}", by=coordinator)
        partners.add_person(partner, name=f"Persoon {number}", by=coordinator)
    client = client_of(coordinator)
    client.get(partner.get_absolute_url())

    with django_assert_num_queries(15):
        page = client.get(partner.get_absolute_url()).content.decode()

    assert page.count("Persoon ") == count


def test_closing_can_be_undone_at_once(partner, coordinator, client_of):
    page = client_of(coordinator).post(url("partner-close", partner), follow=True).content.decode()

    assert "Ongedaan maken" in page
    assert "Deze partner is gesloten" in page


def test_who_left_is_named_where_they_still_hear_it(partner, coordinator, client_of):
    person = partner.contact_persons.get()
    named = {"escalation_name": person.name, "escalation_email": person.email}
    agreement.set(partner, answer_working_days=3, **named, by=coordinator)

    partners.edit_person(person, name=person.name, email=person.email, active=False, by=coordinator)

    page = client_of(coordinator).get(partner.get_absolute_url()).content.decode()
    assert "J. de Wit werkt daar niet meer" in page
    assert "weg sinds" in page


def test_list_begins_with_what_asks_for_attention(partner, coordinator, client_of):
    agreement.set(partner, answer_working_days=3, ends_on=today(), by=coordinator)

    page = client_of(coordinator).get(INDEX).content.decode()

    assert "Wat eraan komt" in page
    assert "De afspraak loopt af." in page


def test_figures_are_offered_to_who_may_see_them(client_of, administrator, coordinator, organisation):
    partner = make.partner(organisation)

    assert "/cijfers/" in client_of(coordinator).get(partner.get_absolute_url()).content.decode()
    assert f"{partner.ref}/cijfers/" not in client_of(administrator).get(partner.get_absolute_url()).content.decode()
