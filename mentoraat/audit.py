"""Writing the audit trail: an explicit line in the transaction of the deed."""

from mentoraat.models.audit import AuditEvent


def record(verb, thing, *, youth=None, reason="", fields=(), by):
    """Add one event. `by` is a User, a PublicLink or None for the system itself.

    `fields` are names of changed columns, never values; `reason` is what the person gave as reason.
    """
    return AuditEvent.objects.create(**event(verb, thing, youth=youth, reason=reason, fields=fields, by=by))


def event(verb, thing, *, youth=None, reason="", fields=(), by):
    """The columns of one event, for those who add many at once."""
    return {
        "organisation_id": _organisation_id(thing, by),
        "verb": verb,
        "thing": thing._meta.model_name,
        "thing_id": thing.pk,
        "youth_id": youth.pk if youth else None,
        "fields": sorted(fields),
        "reason": reason[:200],
        **_actor(by),
    }


def _organisation_id(thing, by):
    if thing._meta.model_name == "organisation":
        return thing.pk
    found = getattr(thing, "organisation_id", None)
    if found is None and hasattr(by, "access"):
        found = by.access.organisation_id
    return found


def _actor(by):
    if by is None:
        return {"actor_kind": "system", "actor_id": None, "role": "", "source": ""}
    kind = "user" if hasattr(by, "access") else "link"
    roles = ",".join(sorted(by.access.roles)) if kind == "user" else ""
    return {"actor_kind": kind, "actor_id": by.pk, "role": roles[:60], "source": by.source}
