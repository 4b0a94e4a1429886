"""What every full page shows around its content: navigation by permission, search, the own menu."""

from dataclasses import dataclass
from functools import cache

from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from mentoraat.access import Permission, can

P = Permission
# (who sees it, words, address name, picture); the first that a person may see is their first screen.
NAVIGATION = (
    (P.SEE_TEAM, _("Team"), "reports:team", "people"),
    (P.GUIDE, _("Vandaag"), "reports:today", "house"),
    (P.GUIDE, _("Jongeren"), "cases:youth-index", "person"),
    (P.GUIDE, _("Overdrachten"), "cases:handover-index", "arrow-left-right"),
    (P.RECEIVE_REFERRALS, _("Aanmeldingen"), "cases:referral-index", "envelope"),
    (P.READ_REPORTS, _("Overzicht"), "reports:overview", "bar-chart"),
    (P.READ_REPORTS, _("Rapporten"), "reports:report-index", "journal-text"),
    (P.MANAGE_PEOPLE, _("Mensen"), "mentoraat:user-index", "people"),
    (P.MANAGE_SETTINGS, _("Instellingen"), "reports:threshold-edit", "gear"),
    (P.SEE_AUDIT, _("Wie keek mee"), "reports:audit-index", "eye"),
    (P.SEE_CONSENTS, _("Akkoorden"), "cases:consent-index", "shield-check"),
    (P.HANDLE_COMPLAINTS, _("Klachten"), "cases:complaint-index", "chat-left-text"),
    (P.ANSWER_HANDOVERS, _("Vragen aan u"), "cases:portal-index", "arrow-left-right"),
)
# What stands behind "Meer": wanted often enough to be one step away, not on every page.
MORE = (
    (P.SEE_FIGURES, _("Cijfers"), "reports:figures", "bar-chart"),
    (P.SEE_FIGURES, _("Vooruitgang"), "reports:progress", "graph-up"),
    (P.MAKE_REPORTS, _("Wat de gemeente ziet"), "reports:overview", "eye"),
    (P.GUIDE, _("Aanbod & wensen"), "cases:match-index", "star"),
    (P.GUIDE, _("Wie helpt"), "partners:partner-directory", "search"),
    (P.GUIDE, _("Groepen"), "outreach:group-index", "people"),
    (P.GUIDE, _("Activiteiten"), "outreach:activity-index", "calendar3"),
    (P.GUIDE, _("Signalen"), "cases:signal-index", "flag"),
    (P.MANAGE_PARTNERS, _("Partners"), "partners:partner-index", "building"),
    (P.IMPORT, _("Inlezen"), "reports:import-index", "upload"),
    (P.ENTER_COMPLAINT, _("Klacht doorgeven"), "cases:complaint-receipts", "chat-left-text"),
)
# A coordinator begins with the team; the day list of a mentor and the overview of an official are second to it.
INSTEAD = {"reports:today": P.SEE_TEAM, "reports:overview": P.SEE_TEAM}
# How many of these wait for the person themselves, as text: a lower app does not import a higher one. One query each.
BADGES = {
    "cases:portal-index": "cases.domain.handover_portal.waiting",
    "cases:handover-index": "cases.domain.handover_list.waiting_on_us",
    "cases:referral-index": "cases.domain.referral_list.waiting_count",
}
THEMES = ("auto", "light", "dark")


@dataclass(frozen=True)
class Entry:
    """One word in the navigation."""

    label: str
    url: str
    icon: str
    active: bool = False
    badge: str = ""


def frame(request):
    """The frame of the page, worked out only when a template draws it."""
    return {"frame": SimpleLazyObject(lambda: _frame(request))}


def _frame(request):
    user = getattr(request, "user", None)
    display = {
        "theme": _cookie(request, "theme", THEMES),
        "shortcuts": _cookie(request, "shortcuts", ("on", "off")),
        "display": _address("mentoraat:display"),
        "home": "/",
        "nav": [],
    }
    if user is None or not user.is_authenticated:
        return display
    nav = navigation(user, request.path)
    return display | {
        "nav": nav,
        "more": navigation(user, request.path, among=MORE),
        "home": nav[0].url if nav else "/",
        "search": _address("reports:search") if can(user, P.GUIDE) else "",
        "search_active": request.path == _address("reports:search"),
        "can_contact": _address("outreach:contact-create") if can(user, P.LOG_CONTACT) else "",
        "user_name": user.name,
        "digest": _address("reports:digest-edit") if can(user, P.SEE_TEAM) else "",
        "offer_digest": _address("cases:offer-digest-edit") if can(user, P.GUIDE) else "",
        "sign_out": _address("account_logout"),
        "absence": _address("mentoraat:absence-index") if can(user, P.GUIDE) else "",
        "password": _address("account_change_password"),
        "second_step": _address("mfa_index"),
        "places": _address("outreach:own-place-edit") if can(user, P.LOG_CONTACT) else "",
        "calendar": _address("cases:calendar-show") if can(user, P.GUIDE) else "",
    }


def navigation(user, path="", *, among=None):
    """The entries that this person may open; a page that is not there yet is left out."""
    entries = []
    for permission, label, name, icon in NAVIGATION if among is None else among:
        instead = INSTEAD.get(name) if among is None else None
        if not can(user, permission) or (instead and can(user, instead)):
            continue
        if url := _address(name):
            entries.append(Entry(label, url, icon, active=_covers(url, path), badge=_badge(name, user)))
    return entries


def _badge(name, user):
    count = import_string(BADGES[name])(user) if name in BADGES else 0
    return str(count or "")


def _covers(url, path):
    return path == url if url == "/" else path.startswith(url)


@cache  # thirty of them on every page, and they never change
def _address(name):
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _cookie(request, name, allowed):
    value = request.COOKIES.get(name, "")
    return value if value in allowed else allowed[0]
