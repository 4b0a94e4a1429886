"""Seeing a youth for a colleague who is away: the audit trail says for whom."""

from django.utils.translation import gettext as _

from cases.access import LENT, known_to
from cases.models import Acquaintance
from mentoraat.access import Permission, can
from mentoraat.domain import absence


def words(youth, *, by):
    """ "als vervanger van Nina" when that alone lets the person see the youth; else "". No query for most people."""
    away = absence.stands_in_for(by) if hasattr(by, "access") else ()
    if not away or can(by, Permission.SEE_ALL_YOUTHS):
        return ""
    rows = Acquaintance.objects.filter(known_to(by), youth=youth).values_list("user", "user__name", "how")
    if any(user == by.pk for user, _name, _how in rows):
        return ""
    names = sorted({name for user, name, how in rows if user in away and how in LENT})
    return _("als vervanger van %(names)s") % {"names": _(" en ").join(names)} if names else ""
