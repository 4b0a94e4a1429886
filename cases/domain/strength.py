"""What a youth is good at: a few words, named by the youth, with the day."""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Strength
from mentoraat import audit
from mentoraat.periods import today
from mentoraat.states import Refused


@transaction.atomic
def name(youth, *, what, by):
    """Write down what the youth is good at. Refused when it was named already."""
    if youth.named_strengths.filter(what__iexact=what).exists():
        raise Refused(_("Dit staat er al."), field="what")
    row = Strength.objects.create(organisation_id=youth.organisation_id, youth=youth, what=what, named_on=today())
    audit.record("strength.named", row, youth=youth, by=by)
    return row


@transaction.atomic
def remove(row, *, by):
    """Take it away again."""
    audit.record("strength.removed", row, youth=row.youth, by=by)
    row.delete()


def of(youth):
    """What a youth is good at, in the order in which it was named. One query."""
    return list(Strength.objects.filter(youth=youth))


def words(youth):
    """The same as one text, with what stands in the free text beside it; "" when nothing is known."""
    named = ", ".join(youth.named_strengths.values_list("what", flat=True))
    return "\n".join(filter(None, [named, youth.strengths]))
