"""Every address × everybody: made from the URL resolver, so a new page is swept before anyone remembers.

Who holds the declared permission and may see the row gets the page, with the row on it. Somebody else's row answers
exactly like one that never existed. Who lacks the permission gets the same refusal whatever the row.
"""

import functools
import re
from http.cookies import SimpleCookie

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern

from mentoraat.access import ROLES, Permission, Role, can
from mentoraat.checks import every_view_declares_a_permission, walk
from tests.guards import world as worlds

CASEWORK = {"mentor with", "coordinator"}
STAFF = {"mentor with", "mentor without", "coordinator", "administrator", "privacy officer"}
NOUNS = {  # noun → who may see our row of it, given the permission
    **dict.fromkeys(
        "youth case measurement aftercare step wish placement involvement contact handover need letter".split(),
        CASEWORK,
    ),
    **dict.fromkeys("merge likely_pair".split(), CASEWORK),
    "consent": CASEWORK | {"privacy officer"},
    **dict.fromkeys("partner contact_person place area programme user membership import".split(), STAFF),
    "report": {"coordinator", "official"},
}
# Addresses whose row is not the noun that their name begins with.
ROW_OF = {
    "cases:step-create": "youth",
    "cases:wish-create": "youth",
    "cases:case-create": "youth",
    "cases:appointment-create": "youth",
    "cases:reminder-edit": "youth",
    "cases:handover-create": "youth",
    "cases:need-create": "youth",
    "cases:consent-create": "youth",
    "cases:consent-disclosures": "youth",
    "cases:merge-create": "youth",
    "cases:likely-pair-apart": "youth",
    "cases:letter-create": "youth",
    "cases:involvement-create": "case",
    "cases:placement-create": "case",
    "cases:measurement-create": "case",
    "cases:conference-create": "case",
    "cases:leaving-reassign": "user",
    "cases:leaving-deactivate": "user",
    "mentoraat:user-end-role": "membership",
    "reports:today-finish": "step",
    "reports:today-reopen": "step",
    "reports:today-add": "youth",
    "reports:today-postpone": "step",
    "reports:today-put-back": "step",
    "reports:today-remove": "step",
    "reports:team-ask": "youth",
    "reports:user-norm": "user",
    "reports:report-explain": "draft report",
    "reports:report-establish": "draft report",
}
NOUNS["appointment"] = CASEWORK
ROW_OF |= dict.fromkeys(("cases:strength-create", "cases:goal-create"), "youth")
NOUNS["finished measurement"] = CASEWORK
ROW_OF |= {"cases:measurement-edit": "finished measurement"}
ROW_OF |= {"cases:measurement-gap-create": "case", "cases:instrument-edit": "instrument draft"}
NOUNS |= dict.fromkeys(("strength", "goal", "measurement_gap"), CASEWORK)
NOUNS |= dict.fromkeys(("instrument", "instrument draft"), STAFF)
NOUNS |= dict.fromkeys(("group", "group_member", "activity"), CASEWORK)
NOUNS |= {"signal": CASEWORK | {"mentor without"}, "signal_theme": STAFF}
NOUNS |= {"complaint": {"complaints officer"}, "shared complaint": {"coordinator"}}
ROW_OF["cases:complaint-shared"] = "shared complaint"
NOUNS |= dict.fromkeys(("closed case", "relapse", "education"), CASEWORK)
ROW_OF["cases:relapse-create"] = "closed case"
ROW_OF |= dict.fromkeys(("cases:education-create", "cases:education-causes", "cases:education-rule"), "youth")
NOUNS["draft report"] = {"coordinator"}
NOUNS["conference"] = CASEWORK
NOUNS["absence"] = {"mentor with", "mentor without", "coordinator"}
NOUNS |= {"offer": STAFF, "offer_import": STAFF, "match": CASEWORK}
ROW_OF |= {"cases:match-show": "offer", "partners:offer-keeper": "partner", "partners:offer-ask": "partner"}
NOUNS["handover_milestone"] = CASEWORK
ROW_OF["cases:handover-milestone"] = "handover"
NOUNS["portal"] = {"partner"}  # a handover as the partner sees it to whom it was sent
NOUNS["passkey"] = {"mentor with"}  # everybody has their own
ROW_OF["mfa_remove_webauthn"] = "passkey"
NOUNS |= dict.fromkeys(("partner_name", "partner_contact", "pilot"), STAFF)
NOUNS["notification"] = {"mentor with"}  # everybody has their own
# Addresses where somebody may see more than the row's own rule, and why.
WIDER = {"cases:youth-open": {"mentor without"}}  # with a reason, that is kept and told
# What stands on a page about a row, where that is not the name of the youth.
SIGNS = dict.fromkeys("partner contact_person place area user membership import".split(), worlds.MEREL)
SIGNS |= dict.fromkeys("cases:handover-refuse cases:handover-feedback cases:handover-withdraw".split(), worlds.MEREL)
SIGNS |= dict.fromkeys(("partner_name", "partner_contact", "pilot"), worlds.MEREL)
SIGNS |= {"passkey": "Passkey 1", "programme": "Straatmentoraat"}
SIGNS |= {"report": "2e kwartaal 2026", "draft report": "3e kwartaal 2026"}
# Public addresses whose token is not that of a partner's link.
TOKEN_OF = {"cases:calendar-feed": "calendar token"}
OFFERS = ("", "-confirm", "-places", "-close", "-reopen", "-create")
TOKEN_OF |= dict.fromkeys((f"partners:offer-public{verb}" for verb in OFFERS), "offers token")
SIGNS |= {"instrument": worlds.MEREL, "instrument draft": worlds.MEREL}
SIGNS |= {"offer": worlds.MEREL, "offer_import": worlds.MEREL}
SIGNS |= dict.fromkeys("group activity signal signal_theme".split(), worlds.MEREL)
SIGNS |= dict.fromkeys(("complaint", "shared complaint"), "Klacht K")
NOUNS |= {"referral": CASEWORK, "provider_choice": CASEWORK, "new referral": {"coordinator"}}
ROW_OF |= dict.fromkeys(("cases:referral-take-up", "cases:referral-decline", "cases:referral-agree"), "new referral")
ROW_OF |= {"cases:provider-choice-create": "youth"}
REFERRING = ("start", "refer", "talk-first", "own", "thanks")
ROW_OF |= dict.fromkeys((f"cases:referral-{way}" for way in REFERRING), "organisation")
TOKEN_OF |= dict.fromkeys(("cases:referral-public", "cases:referral-public-say"), "referral token")
NOUNS["municipal_link"] = STAFF
SIGNS["municipal_link"] = worlds.MEREL
NOUNS |= {"profile": {"coordinator"}, "story": CASEWORK}
ROW_OF["cases:story-create"] = "youth"
SIGNS["profile"] = worlds.MEREL
NOUNS["year report"] = {"coordinator", "official"}
EFFECT = ("show", "edit", "xlsx", "csv")
ROW_OF |= dict.fromkeys((f"reports:effect-mapping-{page}" for page in EFFECT), "year report")
SIGNS["year report"] = "ffectrapportage 2025"
MISSING = "nietbestaand"  # as long as a ref


@functools.cache
def addresses():
    """Every pattern of ours with its full name."""
    from django.urls import get_resolver

    def named(patterns, namespace=""):
        for item in patterns:
            if isinstance(item, URLPattern):
                yield f"{namespace}{item.name}", item
            else:
                inner = f"{item.namespace}:" if item.namespace else namespace
                yield from named(item.url_patterns, inner)

    return list(named(get_resolver().url_patterns))


OURS = [name for name, item in addresses() if isinstance(item.callback.permission, Permission)]
PUBLIC = [name for name, item in addresses() if not isinstance(item.callback.permission, Permission)]


def noun_of(name):
    """The noun that an address is about: what its name begins with, the longest that fits."""
    words = name.split(":")[-1]
    fits = [noun for noun in NOUNS if words.startswith(noun.replace("_", "-") + "-")]
    return ROW_OF.get(name) or max(fits, key=len, default="")


def pattern(name):
    """The URL pattern of this name."""
    return by_name()[name]


@functools.cache
def by_name():
    """Every pattern of ours by its full name."""
    return dict(addresses())


def address(name, ref):
    """The address with this ref in its place."""
    return "/" + re.sub(r"<[^>]+>", ref, routes()[id(pattern(name))])


@functools.cache
def routes():
    """Where every pattern stands, by the pattern itself."""
    return {id(item): route for route, item in walk()}


def plain(response):
    """What an answer says, without what differs at every request."""
    data = b"".join(response.streaming_content) if response.streaming else response.content
    text = data.decode(errors="replace")
    return response.status_code, re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]*', r"\1", text)


def session_of(person):
    """The cookies of who has signed in; none for nobody."""
    client = Client()
    if person is not None:
        client.force_login(person)
    return client.cookies


def knock(cookies, url):
    """GET, and POST where GET is not for this page, with the session of these cookies. Leaves no trace, no cookie."""
    client = Client(raise_request_exception=True)
    client.cookies = SimpleCookie(cookies.output(attrs=(), header=""))
    with transaction.atomic():
        response = client.get(url)
        if response.status_code == 405:
            response = client.post(url)
        if response.streaming:  # a file: read it whole, and let it go
            response.streaming_content = [b"".join(response.streaming_content)]
        transaction.set_rollback(True)
    return response


@pytest.fixture
def world(db):
    """Everything there is."""
    made = worlds.build()
    made.people["deactivated"].is_active = False
    made.people["deactivated"].save()
    return made


def has_ref(name):
    """Whether the address is about one row."""
    return "<" in str(pattern(name).pattern)


def test_check_refuses_a_view_without_a_permission(monkeypatch):
    assert every_view_declares_a_permission(None) == []

    monkeypatch.delattr(pattern("mentoraat:user-index").callback, "permission")

    assert [error.id for error in every_view_declares_a_permission(None)] == ["mentoraat.E001"]


@pytest.mark.parametrize("name", [name for name in OURS if has_ref(name)])
def test_address_is_about_a_noun_the_sweep_knows(name):
    assert noun_of(name) in NOUNS, f"{name}: say in tests/guards which row it is about"


@pytest.mark.parametrize("who", ["anonymous", "deactivated"])
def test_nobody_without_a_session_gets_in(who, world):
    session = session_of(world.people.get(who))

    wrong = [name for name in OURS if not _is_sent_to_sign_in(knock(session, world_address(name, world)))]

    assert not wrong


@pytest.mark.parametrize("who", worlds.SIGNED_IN)
def test_person_sees_what_is_theirs_and_nothing_else(who, world):
    person = worlds.refresh(world.people[who])  # nothing changes what they may: a knock leaves no trace
    session = session_of(person)

    faults = {name: _fault(name, who, (person, session), world) for name in OURS if name not in CONFIRMS}

    assert not {name: fault for name, fault in faults.items() if fault}


def world_address(name, world):
    """The address with our own row in it, if it is about one."""
    return address(name, world.ref(noun_of(name)) if has_ref(name) else MISSING)


def _is_sent_to_sign_in(response):
    return response.status_code == 302 and response.url.startswith("/inloggen/")


# Who has neither a password nor a key has nothing to confirm with: the sign-in library refuses, whatever the role.
CONFIRMS = {"account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}


def _fault(name, who, knocker, world):
    """What is wrong with how this person is answered at this address; empty when nothing is."""
    person, session = knocker
    holds = can(person, pattern(name).callback.permission)
    answered = knock(session, world_address(name, world))
    if not has_ref(name):
        return "" if (answered.status_code != 403) is holds else f"answers {answered.status_code}"
    if holds and who in NOUNS[noun_of(name)] | WIDER.get(name, set()):
        return _sees(name, answered)
    if answered.status_code != (404 if holds else 403):
        return f"answers {answered.status_code}"
    if not holds:
        return ""  # refused before any row was looked up
    same = plain(answered) == plain(knock(session, address(name, MISSING)))
    return "" if same else "answers otherwise than for a row that never existed"


def _sees(name, response):
    if response.status_code not in (200, 302, 409, 422):
        return f"answers {response.status_code}"
    sign = SIGNS.get(name) or SIGNS.get(noun_of(name), worlds.CANARY)
    is_page = response.status_code == 200 and response.headers["Content-Type"].startswith("text/html")
    return f"shows a page without {sign}" if is_page and sign not in response.content.decode() else ""


def test_public_pages_show_nobody(world):
    found = {name: public_address(name, world) for name in PUBLIC}

    told = [
        (name, method) for name, url in found.items() for method in ("get", "head", "options") if _tells(url, method)
    ]

    assert not told


def public_address(name, world):
    """The address with a token that works, where it has one."""
    has_token = "token" in str(pattern(name).pattern)
    return address(name, world.ref(TOKEN_OF.get(name, "token")) if has_token else MISSING)


@pytest.mark.parametrize("name", [name for name in PUBLIC if "<token>" in str(pattern(name).pattern)])
def test_public_address_answers_a_token_that_works_and_no_other(name, world):
    known, unknown = (_answer(url) for url in (public_address(name, world), address(name, "a" * 43)))

    assert known.status_code not in (404, 403) and unknown.status_code == 404


def _answer(url):
    """What a stranger gets: by GET, and by POST where GET is not for this page."""
    answer = Client().get(url)
    return Client().post(url) if answer.status_code == 405 else answer


def _tells(url, method):
    """Whether an answer to a stranger holds the name of the youth."""
    return worlds.CANARY in getattr(Client(), method)(url).content.decode(errors="replace")


@pytest.mark.parametrize("role", Role)
def test_every_role_stands_in_the_table(role):
    assert ROLES[role]


def test_every_permission_is_held_by_somebody():
    assert frozenset().union(*ROLES.values()) == frozenset(Permission)
