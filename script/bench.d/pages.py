"""The main pages, called as a web server calls them, by somebody with a session."""

import io
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults

import measure
from databases import use
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.urls import reverse

EMPTY = ("leeg", "leeg, again")


@dataclass(frozen=True)
class Page:
    """What is looked at, by whom, and how many times the empty page it may cost (performance.md 7; None: no goal)."""

    name: str
    who: str
    address: str
    goal: dict | None = None
    note: str = ""

    def allowed(self, vendor):
        return self.goal and self.goal[vendor]


def both(times):
    """The same goal on both databases."""
    return {"sqlite": times, "postgresql": times}


LIST = both(4)


def pages(world):
    """The pages that people have open most of the day."""
    at = reverse
    deep = urlencode({"na": world.far_on})
    return [
        Page("Vandaag", "mentor", at("reports:today"), {"sqlite": 8, "postgresql": 6.5}),
        Page("Team", "coordinator", at("reports:team"), {"sqlite": 17, "postgresql": 11}),
        Page("Contact nieuw", "mentor", at("outreach:contact-create")),
        Page("Jongere, 500 events", "mentor", world.youth.get_absolute_url(), both(4)),
        Page("Jongeren", "coordinator", at("cases:youth-index"), LIST),
        Page("Jongeren, far on", "coordinator", f"{at('cases:youth-index')}?{deep}", LIST),
        Page("Zoek: a name", "mentor", at("reports:search") + "?q=ozturk", both(6)),
        Page("Zoek: with a typo", "mentor", at("reports:search") + "?q=wijnaldumm", both(6)),
        Page("Overdrachten", "coordinator", at("cases:handover-index"), LIST),
        Page("Cijfers", "coordinator", at("reports:figures"), None, "reads the quarter's rows: see 2"),
        Page("Cijfers, overdrachten", "coordinator", at("reports:handover-figures"), None, "reads a year of handovers"),
        Page("Rapporten", "coordinator", at("reports:report-index"), LIST),
        Page("Wie keek mee", "officer", at("reports:audit-index"), LIST, "a choice for each colleague"),
    ]


class Site:
    """The product on one database, with a session for each reader."""

    def __init__(self, connection, world):
        self.connection, self.world = connection, world
        self.application = get_wsgi_application()
        use(connection)
        people = {"mentor": world.mentors[0], "coordinator": world.coordinator, "officer": world.officer}
        self.cookies = {who: _session(person) for who, person in people.items()}
        self.pages = pages(world)

    def get(self, address, who="mentor"):
        """The body of a page; anything but 200 ends the bench."""
        use(self.connection)
        path, _mark, query = address.partition("?")
        environ = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_COOKIE": self.cookies[who]}
        environ |= {"REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "localhost", "wsgi.input": io.BytesIO()}
        setup_testing_defaults(environ)
        answers = []
        response = self.application(environ, lambda status, headers, error=None: answers.append(status))
        try:
            body = b"".join(response)
        finally:
            response.close()
        if not answers[0].startswith("200"):
            raise SystemExit(f"bench: {address} answers {answers[0]}")
        return body

    def visits(self):
        """{name: what to do}, the empty page twice."""
        calls = {name: partial(self.get, "/leeg/") for name in EMPTY}
        return calls | {page.name: partial(self.get, page.address, page.who) for page in self.pages}

    def statements(self, page):
        """What a page asks of the database, when everything that can be kept is kept."""
        self.get(page.address, page.who)
        with measure.Statements(self.connection) as found:
            self.get(page.address, page.who)
        return found.seen


def _session(person):
    client = Client()
    client.force_login(person)
    name = settings.SESSION_COOKIE_NAME
    return f"{name}={client.cookies[name].value}"
