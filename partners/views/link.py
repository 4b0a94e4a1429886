"""Pages behind a link, and what a browser keeps of one: where a code opened it, and for half an hour that it may read.

These addresses hold a secret of 256 bits that no other site knows, so a forged request cannot be made. They take no
CSRF token: with the `no-referrer` that keeps the secret here, browsers send no origin to check it with.
"""

import functools
import time

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import Http404
from django.views.decorators.csrf import csrf_exempt

from partners.domain import link as links

DEVICE_DAYS = 90  # how long a browser is known again; about as long as a link can live
_SIGNER = Signer(salt="partners.link.device")


def by_token(find):
    """Hand the view what `find(link)` gives, and the link. No such link, or nothing found, is a 404 alike.

    The link acts, from where the request came; `link.gone` says whether it is over, which is for the view to tell.
    """

    def declare(view):
        @csrf_exempt
        @functools.wraps(view)
        def opened(request, token):
            link = links.find(token)
            found = find(link) if link else None
            if found is None:
                raise Http404
            link.source, link.token = request.META.get("REMOTE_ADDR", "")[:45], token
            response = view(request, found, link)
            response.headers["Referrer-Policy"] = "no-referrer"
            return response

        return opened

    return declare


def open_here(request, response, link):
    """The code was right: this browser may read for half an hour, and is known again by a cookie that opens nothing."""
    request.session.cycle_key()
    request.session[_key(link)] = int(time.time()) + links.READING_MINUTES * 60
    if not request.user.is_authenticated:  # who signed in keeps the limits of signing in
        request.session.set_expiry(links.READING_MINUTES * 60)
    response.set_cookie(
        _cookie(link),
        _SIGNER.sign(link.ref),
        max_age=DEVICE_DAYS * 24 * 60 * 60,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def may_read(request, link):
    """Whether a code opened this link in this browser less than half an hour ago."""
    return request.session.get(_key(link), 0) > time.time()


def is_elsewhere(request, link):
    """Whether a code opened this link before, and in another browser than this one."""
    return link.unlocked_at is not None and not _knows(request, link)


def _knows(request, link):
    try:
        return _SIGNER.unsign(request.COOKIES.get(_cookie(link), "")) == link.ref
    except BadSignature:
        return False


def _cookie(link):
    prefix = "__Host-" if settings.SESSION_COOKIE_SECURE else ""
    return f"{prefix}link-{link.ref}"


def _key(link):
    return f"link_{link.ref}"
