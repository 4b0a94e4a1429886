"""Basic needs first (R14): what a youth lacks, since when, and how long it took until it was solved."""

from django.db import IntegrityError, transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from cases.access import youths_of
from cases.models import Need, Youth
from mentoraat import audit
from mentoraat.periods import UNDO_WITHIN, may_undo, now, today
from mentoraat.states import Refused


@transaction.atomic
def flag(youth, *, kind, since=None, since_about=False, action="", by):
    """Put a need on the page of a youth, since today unless told otherwise. One of a kind can be open."""
    since = since or today()
    _check_since(since)
    if Need.objects.open().filter(youth=youth, kind=kind).exists():
        raise Refused(_("Dit staat al op de pagina."), field="kind")
    columns = {"since": since, "since_about": since_about, "action": action, "flagged_by": by}
    try:
        with transaction.atomic():
            row = Need.objects.create(organisation_id=youth.organisation_id, youth=youth, kind=kind, **columns)
    except IntegrityError as error:  # a colleague was a moment earlier: need_one_open_per_kind
        raise Refused(_("Dit staat al op de pagina."), field="kind") from error
    audit.record("need.flagged", row, youth=youth, by=by)
    return row


@transaction.atomic
def edit(need, *, since, since_about, action, by):
    """Say since when, and what is done now. Of a solved need only until the day that it was solved."""
    _check_since(since)
    if need.solved_on and since > need.solved_on:
        raise Refused(_("Het was toen al opgelost."), field="since")
    new = {"since": since, "since_about": since_about, "action": action}
    changed = [name for name, value in new.items() if getattr(need, name) != value]
    for name in changed:
        setattr(need, name, new[name])
    if changed:
        need.save(update_fields=[*changed, "updated"])
        audit.record("need.edited", need, youth=need.youth, fields=changed, by=by)
    return need


@transaction.atomic
def solve(need, *, solved_on=None, by):
    """It is solved, today or on a day before. Of two who say so at once, one did it."""
    solved_on = solved_on or today()
    if solved_on > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="solved_on")
    if solved_on < need.since:
        raise Refused(_("Dit was er toen nog niet."), field="solved_on")
    columns = {"solved_on": solved_on, "solved_at": now(), "solved_by": by}
    if not Need.objects.open().filter(pk=need.pk).update(**columns):
        raise Refused(_("Dit was al opgelost."))
    need.refresh_from_db()
    audit.record("need.solved", need, youth=need.youth, fields=["solved_on"], by=by)
    return need


@transaction.atomic
def reopen(need, *, by):
    """Take "solved" back, within a day; after that it begins anew as another need."""
    recent = Need.objects.filter(pk=need.pk, solved_at__gte=now() - UNDO_WITHIN)
    if Need.objects.open().filter(youth=need.youth_id, kind=need.kind).exists():
        raise Refused(_("Dit staat al open."))
    if not recent.update(solved_on=None, solved_at=None, solved_by=None):
        raise Refused(_("Terugnemen kan tot 24 uur erna. Zet het anders opnieuw op de pagina."))
    need.refresh_from_db()
    audit.record("need.reopened", need, youth=need.youth, fields=["solved_on"], by=by)
    return need


@transaction.atomic
def take_back(need, *, by):
    """It was a slip: the need goes, within a day of writing it down and while it is open."""
    fresh = Need.objects.open().filter(pk=need.pk, created__gte=now() - UNDO_WITHIN)
    if not fresh.exists():
        raise Refused(_("Terugnemen kan tot 24 uur erna. Zet het anders op opgelost."))
    audit.record("need.taken_back", need, youth=need.youth, by=by)
    fresh.delete()


def can_be_taken_back(need):
    """Whether a slip can still be undone."""
    return need.solved_on is None and may_undo(need.created)


def open_for_team(user):
    """Open needs of the youths that the person may see, the longest first; details only for who may read them.

    One query; each row has its youth at hand, and `detail`.
    """
    rows = Need.objects.open().filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))
    return rows.with_detail(user).select_related("youth").order_by("since", "pk")


def open_counts(user):
    """How many needs are open per youth (primary key → count), of those that the person may see. One query."""
    rows = Need.objects.open().filter(youth__in=Youth.objects.filter(youths_of(user)).values("pk"))
    return dict(rows.order_by().values_list("youth").annotate(count=Count("pk")))


def _check_since(day):
    if day > today():
        raise Refused(_("Kies vandaag of een dag die al is geweest."), field="since")
