"""What a browser keeps of a link: which one a code opened it in, and for half an hour that it may read."""

import time

from django.conf import settings
from django.core.signing import BadSignature, Signer

from partners.domain import link as links

DEVICE_DAYS = 90  # how long a browser is known again; about as long as a link can live
_SIGNER = Signer(salt="partners.link.device")


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
