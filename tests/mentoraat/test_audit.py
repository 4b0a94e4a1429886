"""The audit trail: in the transaction of the deed, without copies, and for ever."""

import pytest
from django.db import DatabaseError, transaction

from mentoraat import audit
from mentoraat.models import AuditEvent


@pytest.fixture
def event(youth, mentor):
    """Nina looked at Sam."""
    mentor.source = "192.0.2.7"
    return audit.record("youth.read", youth, youth=youth, reason="belde", fields=["phone"], by=mentor)


def test_record_says_who_what_whom_where_and_why(event, youth, mentor):
    assert (event.actor_kind, event.actor_id, event.role, event.source) == ("user", mentor.pk, "mentor", "192.0.2.7")
    assert (event.verb, event.thing, event.thing_id, event.youth_id) == ("youth.read", "youth", youth.pk, youth.pk)
    assert (event.organisation_id, event.reason, event.fields) == (youth.organisation_id, "belde", ["phone"])


def test_record_by_the_system_names_nobody(youth):
    event = audit.record("youth.read", youth, by=None)

    assert (event.actor_kind, event.actor_id) == ("system", None)


def test_record_is_gone_with_the_deed_that_was_rolled_back(youth, mentor):
    with pytest.raises(RuntimeError), transaction.atomic():
        audit.record("youth.read", youth, by=mentor)
        raise RuntimeError

    assert not AuditEvent.objects.exists()


def test_events_have_no_foreign_keys():
    assert not [field.name for field in AuditEvent._meta.get_fields() if field.is_relation]


@pytest.mark.parametrize("deed", [lambda rows: rows.update(verb="x"), lambda rows: rows.delete()])
def test_database_refuses_to_change_or_delete(event, deed):
    with pytest.raises(DatabaseError), transaction.atomic():
        deed(AuditEvent.objects.all())

    assert AuditEvent.objects.get().verb == "youth.read"
