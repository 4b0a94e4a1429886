"""Who sees which youth: the one rule behind every list, page and search of this app."""

from django.db.models import Q

from mentoraat.access import Permission, can
from mentoraat.periods import today


def youths_of(user, path=""):
    """The filter on youths that the person may see; `path` leads to the youth, as in "case__youth__".

    A coordinator sees the organisation's youths. A mentor sees those they guide, are involved with or know: met in a
    contact, registered, or opened with a reason.
    """
    mine = Q(**{f"{path}organisation_id": user.access.organisation_id})
    if can(user, Permission.SEE_ALL_YOUTHS):
        return mine
    if not can(user, Permission.GUIDE):
        return Q(pk__in=[])
    return mine & Q(**{f"{path}acquaintances__user": user, f"{path}acquaintances__until__gte": today()})
