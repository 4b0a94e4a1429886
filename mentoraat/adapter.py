"""What we tell the sign-in library about ourselves."""

import base64
import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.translation import gettext_lazy as _

# What the library tells its owner by mail → the verb in our audit trail.
TOLD = {
    "mfa/email/totp_activated": "user.code_app_added",
    "mfa/email/totp_deactivated": "user.code_app_removed",
    "mfa/email/webauthn_added": "user.passkey_added",
    "mfa/email/webauthn_removed": "user.passkey_removed",
    "mfa/email/recovery_codes_generated": "user.recovery_codes_made",
    "account/email/password_changed": "user.password_changed",
    "account/email/password_reset": "user.password_changed",
}
SECOND_STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class SignIn(DefaultAccountAdapter):
    """Nobody signs up by themselves: an administrator invites people. What changes the door is kept, and mailed."""

    def is_open_for_signup(self, request):
        return False

    def is_reauthentication_required(self, *, app):
        """Whoever signed in just now has proved who they are; asking again would only teach them to type faster."""
        return time.time() - self.request.session.get("started", 0) > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        from mentoraat.domain import user as user_domain

        if verb := TOLD.get(template_prefix):
            user_domain.door_changed(verb=verb, by=user)


class SecondStep(DefaultMFAAdapter):
    """Passkeys and codes: secrets are encrypted in the database, and who must have a second step keeps one."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("Deze code klopt niet. Kijk in je app naar de code van nu."),
        "cannot_delete_authenticator": _("Je hebt een tweede stap nodig. Zet eerst een andere klaar."),
        "cannot_generate_recovery_codes": _("Zet eerst een passkey of een code-app klaar."),
    }

    def encrypt(self, text):
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        return _box().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator):
        if not settings.SECOND_STEP_REQUIRED or authenticator.type not in SECOND_STEPS:
            return True
        others = Authenticator.objects.filter(user=authenticator.user_id, type__in=SECOND_STEPS)
        return others.exclude(pk=authenticator.pk).exists()

    def generate_authenticator_name(self, user, type):
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return str(_("Passkey %(number)s")) % {"number": number}


def _box():
    """Locks and unlocks with a key that follows from the installation's own secret."""
    key = HKDF(SHA256(), 32, salt=None, info=b"second step").derive(settings.SECRET_KEY.encode())
    return Fernet(base64.urlsafe_b64encode(key))
