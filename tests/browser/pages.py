"""Which addresses of the product are pages, who looks at each, and at which row: made from the URL resolver."""

import inspect
from datetime import timedelta

from django.utils import timezone

from mentoraat.access import Permission, can
from mentoraat.periods import today
from partners.domain import link as links
from tests import make
from tests.guards import test_access as sweep
from tests.guards import world as worlds

ROLES = ("mentor with", "coordinator", "administrator", "privacy officer", "complaints officer", "official", "partner")
NOBODY = "nobody"
# Who looks, where that is not the first role that may.
WHO = {
    "cases:youth-open": "mentor without",  # who knows the youth already is led to her page
    "account_change_password": "official",  # has a password in this world; the others are asked to choose one
    "account_reauthenticate": "official",
    "account_logout": "mentor with",  # a page for who is signed in
    "cases:complaint-create": "mentor with",
    "cases:complaint-receipts": "mentor with",
    "cases:complaint-terms": "administrator",
    "cases:consent-terms": "administrator",
    "cases:signal-themes": "administrator",
    "reports:report-index": "official",
    "reports:report-show": "official",
    "reports:overview": "official",
    "reports:benchmark": "official",
}
# Addresses without a page to look at, and why.
NO_PAGE = {
    "health": "says ok to a machine",
    "mentoraat:manifest": "says to a phone how to show the product",
    "account_reset_password_from_key": "needs a key from a mail; tests/mentoraat/views/test_user.py walks the way",
    "reports:report-download": "a file",
    "mfa_authenticate": "half signed in; tests/browser/test_second_step.py walks the way, and the next two",
    "mfa_reauthenticate": "asks a code of who has a code-app",
    "mfa_login_webauthn": "what a script asks a browser's key",
    "mfa_deactivate_totp": "for who has a code-app",
    "mfa_view_recovery_codes": "shows the codes of who has them",
    "cases:letter-paper": "a file",
    "cases:handover-close": "asks why where something is not heard yet alone: the arrived one below",
    "reports:youth-own-paper": "a file",
    "reports:report-download-xlsx": "a file",
    "reports:report-download-csv": "a file",
    "reports:report-download-json": "a file",
    "reports:effect-mapping-xlsx": "a file",
    "reports:effect-mapping-csv": "a file",
    "reports:team-export": "a file",
    "reports:handover-figures-export": "a file",
    "reports:import-faults": "a file",
    "reports:offer-import-example": "a file",
    "reports:home": "leads to the first screen of each role",
    "cases:calendar-feed": "a calendar, for an app",
    "cases:signal-download": "a file",
    "outreach:contact-who": "a part of a page, for the page that asks for it",
}
# Handovers in the states that have forms of their own; the world's is a draft.
STATES = {
    "refused": {"state": "refused", "refused_on": today(), "answered_at": timezone.now(), "refusal_kind": "full"},
    "sent": {},
    "nobody": {"unanswered_on": today()},
    "arrived": {"state": "arrived", "accepted_on": today(), "arrived_on": today(), "mailed_at": timezone.now()},
}
# What the gate did to the draft report of the world.
GATE = {
    "hidden": [
        {
            "path": "outflow.by_class",
            "period": "2026-Q3",
            "how": "afgedrukt als ×",
            "why": "Anders is het uit te rekenen.",
        }
    ],
    "held": [],
    "counted": {"hidden": 3, "earlier": 1},
}
# What stands behind an address before it shows a page.
QUERY = {
    "reports:figure-cases": "?cijfer=caseload.I3_inflow",
    "reports:handover-figures": "?periode={year}",
    "reports:partner-figures": "?periode={year}",
    "reports:handover-figure-rows": "?cijfer=sent&periode={year}",
    "reports:progress-cases": "?ref={shipped}&area=wonen&kind=n",
}
# A state of a page that its bare address does not show.
ALSO = {
    "reports:search": "?q=vogel",
    "reports:report-gaps": "?wat=wijk",
    "outreach:contact-create": "?jongere={youth}",
    "cases:merge-create": "?met={alike}",
    "cases:handover-index": "?bal=ours",
    "reports:audit-index": "?jongere=kanarie",
}


def build():
    """The world of the sweep, in which one person has a password."""
    world = worlds.build()
    official = world.people["official"]
    official.set_password(make.PASSWORD)
    official.save()
    youth = world.rows["youth"]
    youth.last_seen_at = timezone.now() - timedelta(days=40)
    youth.save()
    draft = world.rows["draft report"]
    draft.gate, draft.figures["now"]["outflow"]["by_class"]["positive"] = GATE, "<5"
    draft.save()
    for state in STATES:
        partner = make.partner(world.rows["organisation"], name=f"Loket {state}")
        world.rows[f"handover {state}"] = make.sent_handover(world.rows["case"], partner, **STATES[state])
    return world


def who_sees(name, world):
    """The first role that sees this page, or nobody for a page without a sign-in."""
    permission = sweep.pattern(name).callback.permission
    if name in WHO:
        return WHO[name]
    if not isinstance(permission, Permission):
        return NOBODY
    noun = sweep.noun_of(name)
    sees = [role for role in ROLES if can(world.people[role], permission)]
    return next(role for role in sees if not noun or role in sweep.NOUNS[noun])


def address(name, world):
    """Where the page is, about a row of this world."""
    noun = sweep.TOKEN_OF.get(name) or ("token" if name.startswith("cases:handover-public") else sweep.noun_of(name))
    query = QUERY.get(name, "").format(shipped=world.ref("shipped instrument"), year=today().year)
    return sweep.address(name, world.ref(noun) if sweep.has_ref(name) else "") + query


def pages(world):
    """(name, who, path) of every address that may answer a GET with a page, and of its other states."""
    for name in [*sweep.OURS, *sweep.PUBLIC]:
        if name not in NO_PAGE and is_page(name):
            who, path = who_sees(name, world), address(name, world)
            yield name, who, path
            if name in ALSO:
                alike = world.rows["likely_pair"].second
                yield f"{name}+", who, path + ALSO[name].format(youth=world.ref("youth"), alike=alike.ref)
    yield "cases:measurement-show finished+", "mentor with", world.rows["finished measurement"].get_absolute_url()
    yield "cases:instrument-show draft+", "administrator", world.rows["instrument draft"].get_absolute_url()
    yield "reports:report-show draft+", "coordinator", world.rows["draft report"].get_absolute_url()
    draft = world.rows["draft report"]
    yield "reports:report-hidden draft+", "coordinator", sweep.address("reports:report-hidden", draft.ref)
    yield "reports:report-index maker+", "coordinator", sweep.address("reports:report-index", "")
    for state in STATES:
        item = world.rows[f"handover {state}"]
        yield f"cases:handover-show {state}+", "mentor with", item.get_absolute_url()
        if item.arrived_on:
            yield f"cases:handover-close {state}+", "mentor with", f"{item.get_absolute_url()}afronden/"
        yield f"cases:handover-public {state}+", NOBODY, f"/o/{links.token_of(item.link)}/"


def is_page(name):
    """Whether a GET may answer; some addresses take a POST alone (`require_POST`)."""
    view = sweep.pattern(name.split(" ")[0].rstrip("+")).callback
    while view:
        methods = inspect.getclosurevars(view).nonlocals.get("request_method_list")
        if methods is not None:
            return "GET" in methods
        view = getattr(view, "__wrapped__", None)
    return True
