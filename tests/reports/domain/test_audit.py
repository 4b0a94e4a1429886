"""Reading the audit trail in words."""

from mentoraat import audit as trail
from mentoraat.models import AuditEvent
from reports.domain import audit


def test_read_says_it_in_words_newest_first(youth, mentor, privacy_officer):
    trail.record("youth.read", youth, youth=youth, by=mentor)
    trail.record("youth.edited", youth, youth=youth, fields=["phone"], by=mentor)

    lines = audit.read(youth.organisation, by=privacy_officer)

    assert [(line.who, line.what, line.youth) for line in lines] == [
        ("Nina", "veranderde gegevens", "Sam van den Berg"),
        ("Nina", "bekeek de pagina", "Sam van den Berg"),
    ]


def test_read_goes_on_where_the_page_ended(youth, mentor, privacy_officer):
    first = trail.record("youth.read", youth, youth=youth, by=mentor)
    second = trail.record("youth.edited", youth, youth=youth, by=mentor)

    lines = audit.read(youth.organisation, before=second, by=privacy_officer)

    assert [line.ref for line in lines] == [first.ref]


def test_read_shows_a_verb_without_words_as_it_is(youth, mentor, privacy_officer):
    trail.record("youth.something_new", youth, youth=youth, by=mentor)

    assert audit.read(youth.organisation, by=privacy_officer)[0].what == "youth.something_new"


def test_read_of_a_link_and_of_the_system_names_no_person(youth, privacy_officer):
    trail.record("youth.read", youth, youth=youth, by=None)

    assert audit.read(youth.organisation, by=privacy_officer)[0].who == "het systeem"


def test_read_is_noted_too(youth, privacy_officer):
    audit.read(youth.organisation, by=privacy_officer)

    assert AuditEvent.objects.filter(verb="audit.read", actor_id=privacy_officer.pk).exists()


def test_read_asks_the_same_for_one_and_three(youth, mentor, privacy_officer, django_assert_num_queries):
    assert privacy_officer.access
    trail.record("youth.read", youth, youth=youth, by=mentor)

    with django_assert_num_queries(6):
        audit.read(youth.organisation, by=privacy_officer)
    for _more in range(2):
        trail.record("youth.read", youth, youth=youth, by=mentor)
    with django_assert_num_queries(6):
        audit.read(youth.organisation, by=privacy_officer)
