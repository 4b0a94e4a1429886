"""The forms of the sign-in library in our words: no placeholders, no browser validation, our own sentences."""

from allauth.account import forms as account
from django.utils.translation import gettext_lazy as _


class Worded:
    """Labels, help and sentences of ours on a form of the library."""

    use_required_attribute = False
    words = {}

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label, field.error_messages["required"], field.help_text = self.words.get(name, (field.label, "", ""))
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs["aria-required"] = "true"


EMAIL = (_("E-mailadres"), _("Vul je e-mailadres in."), "")
PASSWORD = (_("Wachtwoord"), _("Vul je wachtwoord in."), "")
NEW = (_("Nieuw wachtwoord"), _("Vul een nieuw wachtwoord in."), _("Minstens 12 tekens. Plakken mag."))
AGAIN = (_("Nieuw wachtwoord, nog een keer"), _("Vul het nieuwe wachtwoord nog een keer in."), "")


class LoginForm(Worded, account.LoginForm):
    """E-mail address and password."""

    words = {"login": EMAIL, "password": PASSWORD}


class ResetPasswordForm(Worded, account.ResetPasswordForm):
    """Where the link goes to."""

    words = {"email": EMAIL}


class ResetPasswordKeyForm(Worded, account.ResetPasswordKeyForm):
    """A new password, from the link in the mail."""

    words = {"password1": NEW, "password2": AGAIN}


class ChangePasswordForm(Worded, account.ChangePasswordForm):
    """A new password, by somebody who is signed in."""

    words = {
        "oldpassword": (_("Wachtwoord van nu"), _("Vul je wachtwoord van nu in."), ""),
        "password1": NEW,
        "password2": AGAIN,
    }


class PasswordAgainForm(Worded, account.ReauthenticateForm):
    """The password once more, before something that opens doors."""

    words = {"password": PASSWORD}
