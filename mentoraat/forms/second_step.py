"""The forms of the second step in our words."""

from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _

from mentoraat.forms.sign_in import Worded

_REQUIRED = _("Vul de code in.")
_KEYS = {"inputmode": "numeric", "autocomplete": "one-time-code", "spellcheck": "false"}


class _Code(Worded):
    """A code as the phone shows it: pasting is fine, and so are spaces."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= _KEYS

    def clean_code(self):
        self.cleaned_data["code"] = self.cleaned_data["code"].replace(" ", "")
        return super().clean_code()


class CodeForm(_Code, base.AuthenticateForm):
    """The second step of signing in."""

    words = {"code": (_("Code uit je app"), _REQUIRED, _("Geen telefoon? Vul een herstelcode in."))}


class CodeAgainForm(_Code, base.ReauthenticateForm):
    """The code once more, before something that opens doors."""

    words = CodeForm.words


class AppForm(_Code, totp.ActivateTOTPForm):
    """Proof that the app has the key."""

    words = {"code": (_("Code die je app nu laat zien"), _REQUIRED, "")}


class PasskeyForm(webauthn.AddWebAuthnForm):
    """A passkey always opens the door by itself: the browser asks for a finger, a face or a pin."""

    use_required_attribute = False
    passwordless = forms.BooleanField(required=False, initial=True, widget=forms.CheckboxInput(attrs={"hidden": True}))
