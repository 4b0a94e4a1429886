"""What a youth wants, in the youth's own order."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from cases.models import Wish, Youth
from mentoraat import audit, jobs
from mentoraat.periods import today
from mentoraat.states import Refused


@transaction.atomic
def add(youth, *, what, kind, rank=None, by):
    """A wish; without a rank it comes last."""
    last = youth.wishes.aggregate(last=Max("rank"))["last"] or 0
    row = Wish.objects.create(
        organisation_id=youth.organisation_id, youth=youth, what=what, kind=kind, rank=rank or last + 1
    )
    audit.record("wish.added", row, youth=youth, by=by)
    _look_what_fits(row, by=by)
    return row


@transaction.atomic
def fulfil(wish, *, on=None, by):
    """It worked out."""
    on = on or today()
    woken = {"fulfilled_on": on, "rested_on": None, "rest_reason": ""}
    if not Wish.objects.filter(pk=wish.pk, fulfilled_on__isnull=True).update(**woken):
        raise Refused(_("Deze wens was al gelukt."))
    wish.fulfilled_on, wish.rested_on, wish.rest_reason = on, None, ""
    audit.record("wish.fulfilled", wish, youth=wish.youth, fields=["fulfilled_on"], by=by)
    return wish


@transaction.atomic
def unfulfil(wish, *, by):
    """Take "it worked out" back."""
    if not Wish.objects.filter(pk=wish.pk, fulfilled_on__isnull=False).update(fulfilled_on=None):
        raise Refused(_("Deze wens staat al open."))
    wish.fulfilled_on = None
    audit.record("wish.reopened", wish, youth=wish.youth, fields=["fulfilled_on"], by=by)
    _look_what_fits(wish, by=by)
    return wish


@transaction.atomic
def rest(wish, *, reason, by):
    """The youth puts it to rest, and says why; it can be taken up again."""
    if not Wish.objects.open().filter(pk=wish.pk).update(rested_on=today(), rest_reason=reason):
        raise Refused(_("Deze wens staat niet meer open."))
    wish.rested_on, wish.rest_reason = today(), reason
    audit.record("wish.rested", wish, youth=wish.youth, fields=["rested_on"], by=by)
    return wish


@transaction.atomic
def take_up(wish, *, by):
    """The youth wants it again; it comes last among the open wishes."""
    last = wish.youth.wishes.open().aggregate(last=Max("rank"))["last"] or 0
    awake = {"rested_on": None, "rest_reason": "", "rank": last + 1}
    if not Wish.objects.filter(pk=wish.pk, rested_on__isnull=False).update(**awake):
        raise Refused(_("Deze wens staat al open."))
    wish.rested_on, wish.rest_reason, wish.rank = None, "", last + 1
    audit.record("wish.taken_up", wish, youth=wish.youth, fields=["rested_on"], by=by)
    _look_what_fits(wish, by=by)
    return wish


def move_up(wish, *, by):
    """One place higher in the youth's own order."""
    return _shift(wish, -1, by=by)


def move_down(wish, *, by):
    """One place lower in the youth's own order."""
    return _shift(wish, 1, by=by)


@transaction.atomic
def _shift(wish, by_places, *, by):
    """Change places with the next open wish, and number them all again: one deed, one line in the trail."""
    Youth.objects.select_for_update().get(pk=wish.youth_id)  # of two who shift at once, the second sees the first
    rows = list(Wish.objects.open().filter(youth=wish.youth_id))
    place = next((place for place, row in enumerate(rows) if row.pk == wish.pk), None)
    if place is None:
        raise Refused(_("Deze wens staat niet meer open."))
    other = place + by_places
    if not 0 <= other < len(rows):
        raise Refused(_("Deze wens staat al bovenaan.") if by_places < 0 else _("Deze wens staat al onderaan."))
    rows[place], rows[other] = rows[other], rows[place]
    for rank, row in enumerate(rows, start=1):
        row.rank = rank
    Wish.objects.bulk_update(rows, ["rank"])
    wish.rank = other + 1
    audit.record("wish.reordered", wish, youth=wish.youth, fields=["rank"], by=by)
    return wish


def _look_what_fits(wish, *, by):
    """Have the mentor told of offers that fit; until then the nightly round would."""
    payload, key = {"wish": wish.pk}, f"wish.match-{wish.pk}"
    jobs.enqueue("wish.match", organisation=wish.organisation, payload=payload, once_key=key, by=by)


def of(youth):
    """The wishes of a youth in their own order: open ones, then fulfilled ones, then those at rest. One query."""
    return sorted(Wish.objects.filter(youth=youth), key=_alive_first)


def _alive_first(wish):
    return (wish.rested_on is not None, wish.fulfilled_on is not None, wish.rank, wish.pk)


@transaction.atomic
def remove(wish, *, by):
    """Wipe a wish that was written down by mistake; one that the youth gives up is put to rest."""
    audit.record("wish.removed", wish, youth=wish.youth, by=by)
    wish.delete()
