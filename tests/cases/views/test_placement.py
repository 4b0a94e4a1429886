from django.urls import reverse

from cases.models import Placement
from mentoraat.periods import today
from tests import make

TODAY = today()


def test_place_is_added_and_corrected(case, mentor, client_of):
    client, data = client_of(mentor), {"kind": "work", "starts_on": f"{TODAY:%d-%m-%Y}", "hours_per_week": "24"}
    answer = client.post(reverse("cases:placement-create", args=[case.ref]), data)
    assert answer.url == case.get_absolute_url()

    place = Placement.objects.get()
    form = client.get(reverse("cases:placement-edit", args=[place.ref])).content.decode()
    assert 'value="24,0"' in form
    client.post(reverse("cases:placement-edit", args=[place.ref]), data | {"hours_per_week": "8"})
    assert Placement.objects.get().hours_per_week == 8


def test_place_that_ends_before_it_begins_is_refused_at_the_field(case, mentor, client_of):
    data = {"kind": "school", "starts_on": "18-11-2026", "ends_on": "17-11-2026"}

    page = client_of(mentor).post(reverse("cases:placement-create", args=[case.ref]), data)

    assert page.status_code == 422
    assert "De einddatum ligt voor de begindatum." in page.content.decode()


def test_place_of_somebody_else_is_not_there(case, other_mentor, outsider, client_of):
    place = make.placement(case)

    for person in (other_mentor, outsider):
        assert client_of(person).get(reverse("cases:placement-edit", args=[place.ref])).status_code == 404
