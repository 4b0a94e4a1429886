"""One question to a ZGW interface: with its token, and with every way in which it goes wrong said in Dutch."""

import jwt
from django.utils.translation import gettext_lazy as _

from cases.domain.handover_port import Undelivered
from mentoraat import outgoing
from mentoraat.periods import now

PAGES = 5  # more pages than this of one zaak is no answer
# Where a point on the map lies; asked of the Zaken API for every zaak.
MAP = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}
SAYS = {
    400: _("Het systeem van de gemeente keurt een gegeven af (%(code)s)."),
    401: _("Het systeem van de gemeente kent onze sleutel niet."),
    403: _("Het systeem van de gemeente geeft ons geen toegang."),
    404: _("Een adres van de gemeente klopt niet."),
}
CLOSED = _("Dit adres mag niet, of de sleutel ontbreekt.")
SILENT = _("Het systeem van de gemeente antwoordt niet. We proberen het vanzelf opnieuw.")
STRANGE = _("Het systeem van de gemeente antwoordt iets dat we niet verwachten.")
BROKEN = _("Het systeem van de gemeente heeft een storing. We proberen het vanzelf opnieuw.")


def make(link, url, body, *, unless=""):
    """Make something there and return it; None when they refuse it with the code `unless`."""
    answer = _ask(link, "POST", url, body=body)
    if answer.status == 400 and unless and unless in codes(answer):
        return None
    if answer.status != 201 or not isinstance(answer.data, dict):
        raise _fault(answer)
    return answer.data


def rows(link, url, query):
    """All rows that answer the question, over all pages."""
    found, page = [], {}
    for number in range(2, PAGES + 2):
        answer = _ask(link, "GET", url, query=query | page)
        if answer.status != 200:
            raise _fault(answer)
        if isinstance(answer.data, list):  # a list that has no pages
            return found + answer.data
        if not isinstance(answer.data, dict) or not isinstance(answer.data.get("results"), list):
            raise Undelivered(STRANGE, final=True)
        found += answer.data["results"]
        if not answer.data.get("next"):
            return found
        page = {"page": str(number)}  # never the address that they give for the next page
    raise Undelivered(_("Het systeem van de gemeente gaf te veel terug."), final=True)


def own(link, url):
    """An address that they gave, if it lies below the addresses of the settings."""
    if not url.startswith((link.cases_address, link.documents_address)):
        raise Undelivered(STRANGE, final=True)
    return url


def codes(answer):
    """What is wrong with which field, by their codes."""
    data = answer.data if isinstance(answer.data, dict) else {}
    return [str(row.get("code")) for row in data.get("invalidParams", [])] or [str(data.get("code", ""))]


def token(link):
    """The token for one question (JWT, HS256), signed with the secret; it names no person."""
    claims = {
        "iss": link.client_id,
        "client_id": link.client_id,
        "iat": int(now().timestamp()),
        "user_id": "mentoraat",
        "user_representation": link.organisation.name,
    }
    return jwt.encode(claims, outgoing.secret(link.secret_name), algorithm="HS256")


def _ask(link, method, url, **what):
    try:
        headers = {"Authorization": f"Bearer {token(link)}", **MAP}
        return outgoing.call(method, url, headers=headers, **what)
    except outgoing.Closed:
        raise Undelivered(CLOSED, final=True) from None
    except outgoing.Unreachable:
        raise Undelivered(SILENT) from None


def _fault(answer):
    if answer.status in SAYS:
        return Undelivered(SAYS[answer.status] % {"code": codes(answer)[0][:60]}, final=True)
    if answer.status in (408, 425, 429) or answer.status >= 500:
        return Undelivered(BROKEN)
    return Undelivered(STRANGE, final=True)
