"""Links for partners: who holds the token may answer, who also has the code may read.

The token is 256 bits. It is kept nowhere: the table holds its SHA-256, and our own mails make it again from the
installation's secret key and the random reference of the link. Moments are those of the database's clock.
"""

import hashlib
import secrets
from base64 import urlsafe_b64encode
from datetime import timedelta

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.db.models import BooleanField, ExpressionWrapper, F, Q
from django.db.models.functions import Greatest, Now
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from mentoraat import audit
from mentoraat.models import User
from mentoraat.models.base import new_ref
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.models import PublicLink

# 32 signs that nobody mishears or misreads: without 0 and O, 1 and I.
SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 8
CODE_MINUTES = 10
MAX_WRONG = 5
READING_MINUTES = 30
WRONG_CODE = _("Deze code klopt niet, of is al gebruikt. Bel voor een nieuwe code.")
# Conditions on the link's own columns, not through a join: only those are looked at again by an UPDATE that waited.
_LEFT = User.objects.filter(is_active=False).values("pk")
_GONE = Q(expires_at__lte=Now()) | Q(revoked_at__isnull=False) | Q(made_by__in=_LEFT)


@transaction.atomic
def make(*, partner=None, organisation=None, contact_person=None, purpose, days, by):
    """A link to one partner that is good for `days` days. Returns (link, token); the token is shown nowhere else.

    Without a partner, `organisation` says whose link it is.
    """
    link = PublicLink(
        ref=new_ref(),
        organisation=partner.organisation if partner else organisation,
        partner=partner,
        contact_person=contact_person,
        purpose=purpose,
        phone=contact_person.phone if contact_person else "",
        expires_at=timezone.now() + timedelta(days=days),
        made_by=by,
    )
    token = token_of(link)
    link.token_hash = hash_of(token)
    link.save()
    audit.record("link.made", link, by=by)
    return link, token


def token_of(link):
    """The token of a link, worked out again for a mail of ours."""
    digest = salted_hmac("partners.link.token", link.ref, algorithm="sha256").digest()
    return urlsafe_b64encode(digest).decode().rstrip("=")


def hash_of(token):
    """What the table keeps of a token: it has 256 bits, so a plain hash cannot be turned back."""
    return hashlib.sha256(token.encode()).hexdigest()


def find(token):
    """The link of this token with `gone` on it (out of date, revoked, or its maker left); None when there is none."""
    gone = ExpressionWrapper(_GONE, output_field=BooleanField())
    rows = PublicLink.objects.annotate(gone=gone).select_related("partner", "contact_person", "organisation")
    return rows.filter(token_hash=hash_of(token)).first()


def living():
    """The links that still work, by the database's clock."""
    return PublicLink.objects.filter(~_GONE)


@transaction.atomic
def seen_elsewhere(link, *, youth=None, by):
    """Keep that a link whose data a code opened is now open on another device. Whether that is the first time today.

    The link alone shows nothing of a youth; still, whoever forwarded it should be asked.
    """
    rows = PublicLink.objects.filter(pk=link.pk, unlocked_at__isnull=False).exclude(elsewhere_on=today())
    first = rows.update(elsewhere_on=today())
    if first:
        audit.record("link.opened_elsewhere", link, youth=youth, by=by)
    return first == 1


@transaction.atomic
def prolong(link, *, days, by):
    """Let a link live at least `days` days from now; never shorter than it already would, never after its end."""
    until = Greatest(F("expires_at"), timezone.now() + timedelta(days=days))
    PublicLink.objects.filter(pk=link.pk, revoked_at__isnull=True).update(expires_at=until)
    audit.record("link.prolonged", link, by=by)


@transaction.atomic
def revoke(link, *, by):
    """End a link, and its code with it, at once."""
    ended = PublicLink.objects.filter(pk=link.pk, revoked_at__isnull=True).update(
        revoked_at=Now(), code_hash="", code_expires_at=None
    )
    if ended:
        audit.record("link.revoked", link, by=by)


@transaction.atomic
def make_code(link, *, unlock=True, by):
    """A fresh code of eight signs, good for ten minutes and one use, to be read out by phone.

    Only its Argon2 hash is kept. It unlocks a link that was locked by wrong codes and forgets how often somebody
    guessed; not so with `unlock=False`, for a code that nobody of ours gives out.
    """
    code = "".join(secrets.choice(SIGNS) for _sign in range(CODE_LENGTH))
    new = {"code_hash": make_password(code), "code_expires_at": Now() + timedelta(minutes=CODE_MINUTES)}
    rows = living().filter(pk=link.pk)
    if unlock:
        made = rows.update(**new, failed_codes=0, locked_at=None)
    else:
        made = rows.filter(locked_at__isnull=True).update(**new)
    if not made:
        raise Refused(_("Deze link werkt niet meer. Verstuur de overdracht opnieuw."))
    audit.record("link.code_made", link, by=by)
    return code


def try_code(link, *, code, by):
    """Whether this is the code. A right one is spent by it; five wrong ones lock the link until a new code is made.

    A try is counted before it is weighed, so a hundred at once are weighed five times at most. Answers, and never
    raises: a refusal must not undo the count. Where no code waits it takes as long to say no, so that nobody can tell.
    """
    counted = _countable(link).update(failed_codes=F("failed_codes") + 1)
    if not counted:
        make_password(_plain(code))
        audit.record("link.code_late", link, by=by)
        return False
    link.refresh_from_db(fields=["code_hash", "failed_codes"])
    if link.code_hash and check_password(_plain(code), link.code_hash):
        return _spend(link, by=by)
    _wrong(link, by=by)
    return False


def _countable(link):
    here = {"pk": link.pk, "failed_codes__lt": MAX_WRONG, "locked_at__isnull": True, "code_expires_at__gt": Now()}
    return living().filter(**here).exclude(code_hash="")


@transaction.atomic
def _spend(link, *, by):
    spent = PublicLink.objects.filter(pk=link.pk, code_hash=link.code_hash).update(
        code_hash="", code_expires_at=None, failed_codes=0, unlocked_at=Now()
    )
    if spent:
        audit.record("link.code_right", link, by=by)
    return spent == 1


@transaction.atomic
def _wrong(link, *, by):
    audit.record("link.code_wrong", link, by=by)
    locked = PublicLink.objects.filter(pk=link.pk, failed_codes__gte=MAX_WRONG, locked_at__isnull=True).update(
        locked_at=Now(), code_hash="", code_expires_at=None
    )
    if locked:
        link.locked_at = timezone.now()
        audit.record("link.locked", link, by=by)


def _plain(code):
    """How somebody may type it: small letters, spaces and dashes do no harm."""
    return "".join(sign for sign in code.upper() if sign in SIGNS)
