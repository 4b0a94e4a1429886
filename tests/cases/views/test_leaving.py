import pytest
from django.urls import reverse

from cases.models import Case
from mentoraat.models import Membership, User
from partners.models import MentorFile
from tests import make


def page(person):
    return reverse("cases:leaving-reassign", args=[person.ref])


def door(person):
    return reverse("cases:leaving-deactivate", args=[person.ref])


def test_cases_are_handed_over_line_by_line(case, mentor, other_mentor, coordinator, client_of):
    second = make.case(youth=make.youth(known_by=mentor, first_name="Bo"), casemanager=mentor)
    client = client_of(coordinator)
    assert "Marc (0 lopende trajecten)" in client.get(page(mentor)).content.decode()

    lines = {f"to_{case.ref}": coordinator.ref, f"note_{case.ref}": "Zus bellen", "everybody": other_mentor.ref}
    answer = client.post(page(mentor), {"reason": "Nina gaat weg"} | lines)

    assert answer.url == page(mentor)
    for row, owner in ((case, coordinator), (second, other_mentor)):
        row.refresh_from_db()
        assert row.casemanager == owner
    assert "Nina heeft geen lopende trajecten." in client.get(answer.url).content.decode()


def test_faults_stand_at_their_lines_and_nothing_changes(case, mentor, other_mentor, coordinator, client_of):
    second = make.case(youth=make.youth(known_by=mentor, first_name="Bo"), casemanager=mentor)

    answer = client_of(coordinator).post(page(mentor), {"reason": "", f"to_{case.ref}": other_mentor.ref})

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"reason", f"to_{second.ref}"}
    assert set(Case.objects.values_list("casemanager", flat=True)) == {mentor.pk}


def test_refusal_of_one_line_stands_at_that_line(case, mentor, other_mentor, coordinator, client_of, monkeypatch):
    monkeypatch.setattr("cases.domain.case._check_colleague", refuse)

    answer = client_of(coordinator).post(page(mentor), {"reason": "Weg", f"to_{case.ref}": other_mentor.ref})

    assert answer.context["form"].errors == {f"to_{case.ref}": ["Kies iemand die nu bij jullie werkt."]}


def refuse(*_rest):
    from mentoraat.states import Refused

    raise Refused("Kies iemand die nu bij jullie werkt.", field="casemanager")


def test_closing_the_door_leads_to_handing_over(case, mentor, coordinator, administrator, client_of):
    client = client_of(administrator)
    answer = client.post(door(mentor), follow=True)
    assert answer.redirect_chain[-1][0] == mentor.get_absolute_url()
    assert "Nina heeft nog 1 lopend traject." in answer.content.decode()
    assert User.objects.get(pk=mentor.pk).is_active

    Membership.objects.create(user=administrator, organisation=administrator.organisation, role="coordinator")
    assert client.post(door(mentor)).url == page(mentor)


def test_door_closes_when_nobody_waits(mentor, administrator, client_of):
    answer = client_of(administrator).post(door(mentor))

    assert answer.url == reverse("mentoraat:user-index")
    assert not User.objects.get(pk=mentor.pk).is_active


def test_mentor_and_outsider_hand_over_nobodys_cases(case, mentor, other_mentor, outsider, client_of):
    assert client_of(other_mentor).get(page(mentor)).status_code == 403
    assert client_of(outsider).get(page(mentor)).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_page_asks_the_same_for_more_rows(mentor, coordinator, client_of, count, django_assert_num_queries):
    for _number in range(count):
        make.case(youth=make.youth(known_by=mentor), casemanager=mentor)
    client = client_of(coordinator)

    with django_assert_num_queries(11):
        client.get(page(mentor))


def test_full_colleague_is_chosen_with_a_tick_and_a_reason(
    case, mentor, other_mentor, organisation, coordinator, client_of
):
    MentorFile.objects.create(organisation=organisation, user=other_mentor, caseload_norm=0)
    client, answer = client_of(coordinator), {"reason": "Weg", f"to_{case.ref}": other_mentor.ref}

    asked = client.post(page(mentor), answer)
    assert asked.status_code == 422 and "Marc komt op 1 jongere, afgesproken is 0." in asked.text
    assert 'name="despite"' in asked.text
    client.post(page(mentor), answer | {"anyway": "on", "despite": "Tot de zomer"})

    case.refresh_from_db()
    assert case.casemanager == other_mentor


def test_way_to_handing_over_stands_with_the_agreement_about_hours(mentor, coordinator, client_of):
    agreed = client_of(coordinator).get(reverse("reports:user-norm", args=[mentor.ref])).content.decode()

    assert page(mentor) in agreed
