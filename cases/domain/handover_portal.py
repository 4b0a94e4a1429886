"""What somebody at a partner sees who has an account: the handovers that were sent to themselves, and no other.

Not what went to a colleague of theirs: the youth agreed to tell one organisation, we mailed one person there. The
account counts as long as that person answers at the address that the account has.
"""

from cases.domain.handover_answer import READABLE
from cases.models import Handover

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
    """What runs, what waits for their answer first, then by day. One query."""
    rows = visible(user).filter(state__in=LISTED).with_ball().order_by("ours", "answer_due_on", "pk")
    return list(rows)


def waiting(user):
    """How many of them wait for this person."""
    return visible(user).with_ball().filter(state__in=LISTED, ours=False).count()
