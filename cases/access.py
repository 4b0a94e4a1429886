"""Who sees which youth: the one rule behind every list, page and search of this app."""

from django.db.models import Q

from mentoraat.access import Permission, can
from mentoraat.periods import today

LENT = ("casemanager", "involved")  # the youths of somebody who is away that their stand-in sees


def youths_of(user, path="", *, notes_of=None):
    """The filter on youths that the person may see; `path` leads to the youth, as in "case__youth__".

    A coordinator sees the organisation's youths. A mentor sees those they guide, are involved with or know: met in a
    contact, registered, or opened with a reason. Who stands in for somebody sees theirs, as long as that lasts. With
    `notes_of`, a moment: only those whose notes of that moment may be read.
    """
    mine = Q(**{f"{path}organisation_id": user.access.organisation_id})
    if not path:
        mine &= Q(merged_into__isnull=True)  # of a merged youth every row is with the other record already
    if can(user, Permission.SEE_ALL_YOUTHS):
        return mine
    if not can(user, Permission.GUIDE):
        return Q(pk__in=[])
    known = known_to(user, f"{path}acquaintances__")
    if notes_of is not None:
        since = f"{path}acquaintances__notes_since"
        known &= Q(**{f"{since}__isnull": True}) | Q(**{f"{since}__lte": notes_of})
    return mine & known


def known_to(user, path=""):
    """The filter on acquaintances that let the person see a youth today: their own, and of whom they stand in for."""
    whose = Q(**{f"{path}user": user})
    if user.access.stands_in_for:
        whose |= Q(**{f"{path}user__in": user.access.stands_in_for, f"{path}how__in": LENT})
    return whose & Q(**{f"{path}until__gte": today()})
