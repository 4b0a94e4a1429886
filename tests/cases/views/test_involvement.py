from django.urls import reverse

from cases.domain import involvement
from cases.models import Involvement
from mentoraat.periods import today
from partners.domain import agreement
from tests import make


def test_helper_is_added_and_stops(case, youth, mentor, client_of):
    partner, client = make.partner(case.organisation), client_of(mentor)
    data = {"partner": partner.ref, "contact_person": partner.contact_persons.get().ref, "task": "inkomen"}

    answer = client.post(reverse("cases:involvement-create", args=[case.ref]), data | {"since": f"{today():%d-%m-%Y}"})
    assert answer.url == youth.get_absolute_url()
    assert "inkomen" in client.get(answer.url).content.decode()

    client.post(reverse("cases:involvement-end", args=[Involvement.objects.get().ref]))
    assert Involvement.objects.get().until == today()


def test_helper_who_is_nobody_is_refused_at_the_field(case, mentor, client_of):
    page = client_of(mentor).post(
        reverse("cases:involvement-create", args=[case.ref]), {"task": "sport", "since": "1-9-2026"}
    )

    assert page.status_code == 422
    assert "Kies een collega of een partner" in page.content.decode()


def test_helper_of_somebody_else_is_not_there(case, mentor, outsider, client_of):
    fields = {"organisation": case.organisation, "case": case, "user": mentor, "task": "x", "since": today()}
    row = Involvement.objects.create(**fields)

    assert client_of(outsider).post(reverse("cases:involvement-end", args=[row.ref])).status_code == 404


def test_role_agreement_stands_at_the_helper_with_who_guards_the_whole(case, youth, mentor, administrator, client_of):
    partner, client = make.partner(case.organisation, "Jeugdreclassering"), client_of(mentor)
    agreement.set(partner, answer_working_days=3, roles="Zij houden toezicht.", by=administrator)
    item = involvement.involve(case, partner=partner, task="toezicht", by=mentor)
    page = client.get(youth.get_absolute_url()).content.decode()
    assert "Zij houden toezicht." in page and "Regie: Nina" in page

    address = reverse("cases:involvement-edit", args=[item.ref])
    assert "Zij houden toezicht." in client.get(address).content.decode()
    client.post(address, {"task": "toezicht", "role_agreement": "Zij bellen elke week.", "leads": "on"})

    page = client.get(youth.get_absolute_url()).content.decode()
    assert "Zij bellen elke week." in page and "Zij houden toezicht." not in page
    assert "Regie: Jeugdreclassering" in page
