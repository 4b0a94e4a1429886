"""What somebody at a partner sees who has an account: the handovers that were sent to themselves, and no other.

Not what went to a colleague of theirs: the youth agreed to tell one organisation, we mailed one person there. The
account counts as long as that person answers at the address that the account has.
"""

from django.db.models import BooleanField, ExpressionWrapper, Q

from cases.domain.handover_answer import READABLE
from cases.models import Handover
from mentoraat.access import Permission, can
from mentoraat.periods import today

State = Handover.State
# What a partner with an account still has to look at.
LISTED = READABLE


def visible(user):
    """The handovers that were mailed to this person, with what their page shows; nobody's when the account ended."""
    mine = {"contact_person__account__user": user, "contact_person__organisation": user.access.organisation_id}
    rows = Handover.objects.filter(**mine, contact_person__active=True, contact_person__email__iexact=user.email or "-")
    # Until its mail left a handover can be taken back as if it never was, so it is not here before.
    rows = rows.filter(mailed_at__isnull=False).exclude(state=State.DRAFT)
    return rows.select_related(
        "case__youth", "partner", "contact_person", "owner", "organisation", "consent", "link__contact_person"
    )


def listing(user):
    """What runs, what waits for them first: `waits` says so. Urgent ones before others, then by day. One query."""
    rows = visible(user).filter(state__in=LISTED).with_ball().annotate(waits=_waits())
    return list(rows.order_by("-waits", "-urgent", "answer_due_on", "pk"))


def waiting(user):
    """How many of them wait for this person."""
    return visible(user).with_ball().annotate(waits=_waits()).filter(waits=True).count()


def is_sent_to(user, handover):
    """Whether this person, signed in, is the one to whom the handover was mailed. No query for who is not signed in."""
    if not user.is_authenticated or not can(user, Permission.ANSWER_HANDOVERS):
        return False
    return visible(user).filter(pk=handover.pk).exists()


def _waits():
    """An answer to give, or a round of feedback whose day has come."""
    answer = Q(state=State.SENT)
    feedback = Q(state__in=(State.ARRIVED, State.FED_BACK), round_on__lte=today())
    return ExpressionWrapper(Q(answer | feedback, ours=False), output_field=BooleanField())
