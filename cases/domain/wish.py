"""What a youth wants, in the youth's own order."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from cases.models import Wish
from mentoraat import audit
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
    return row


@transaction.atomic
def fulfil(wish, *, on=None, by):
    """It worked out."""
    on = on or today()
    if not Wish.objects.filter(pk=wish.pk, fulfilled_on__isnull=True).update(fulfilled_on=on):
        raise Refused(_("Deze wens was al gelukt."))
    wish.fulfilled_on = on
    audit.record("wish.fulfilled", wish, youth=wish.youth, fields=["fulfilled_on"], by=by)
    return wish


@transaction.atomic
def unfulfil(wish, *, by):
    """Take "it worked out" back."""
    if not Wish.objects.filter(pk=wish.pk, fulfilled_on__isnull=False).update(fulfilled_on=None):
        raise Refused(_("Deze wens staat al open."))
    wish.fulfilled_on = None
    audit.record("wish.reopened", wish, youth=wish.youth, fields=["fulfilled_on"], by=by)
    return wish


@transaction.atomic
def remove(wish, *, by):
    """The youth does not want this any more."""
    audit.record("wish.removed", wish, youth=wish.youth, by=by)
    wish.delete()
