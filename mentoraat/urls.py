"""The only place that mounts the apps."""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkey
from django.urls import include, path, re_path

from mentoraat.access import Permission, public, requires
from mentoraat.views import health

sign_in = public("somebody who signs in is not signed in yet")
signed_in = requires(Permission.SIGNED_IN)
account_urls = [
    path("inloggen/", sign_in(account.login), name="account_login"),
    path("uitloggen/", sign_in(account.logout), name="account_logout"),
    path("nieuw-account/", sign_in(account.signup), name="account_signup"),
    path("wachtwoord/wijzigen/", signed_in(account.password_change), name="account_change_password"),
    path("wachtwoord/kiezen/", signed_in(account.password_set), name="account_set_password"),
    path("niet-actief/", sign_in(account.account_inactive), name="account_inactive"),
    path("wachtwoord/", sign_in(account.password_reset), name="account_reset_password"),
    path("wachtwoord/verstuurd/", sign_in(account.password_reset_done), name="account_reset_password_done"),
    re_path(  # the key holds hyphens too, so the first part may not
        r"^wachtwoord/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        sign_in(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/klaar/",
        sign_in(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
]

second_step_urls = [
    path("inloggen/tweede-stap/", sign_in(second_step.authenticate), name="mfa_authenticate"),
    path("inloggen/passkey/", sign_in(passkey.login_webauthn), name="mfa_login_webauthn"),
    path("bevestigen/", signed_in(account.reauthenticate), name="account_reauthenticate"),
    path("bevestigen/code/", signed_in(second_step.reauthenticate), name="mfa_reauthenticate"),
    path("bevestigen/passkey/", signed_in(passkey.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("tweede-stap/", signed_in(second_step.index), name="mfa_index"),
    path("tweede-stap/app/", signed_in(app.activate_totp), name="mfa_activate_totp"),
    path("tweede-stap/app/weg/", signed_in(app.deactivate_totp), name="mfa_deactivate_totp"),
    path("tweede-stap/passkeys/", signed_in(passkey.list_webauthn), name="mfa_list_webauthn"),
    path("tweede-stap/passkeys/nieuw/", signed_in(passkey.add_webauthn), name="mfa_add_webauthn"),
    # The library finds only keys of the person themselves: a number of somebody else's is not there.
    path("tweede-stap/passkeys/<int:pk>/weg/", signed_in(passkey.remove_webauthn), name="mfa_remove_webauthn"),
    path("tweede-stap/herstelcodes/", signed_in(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("tweede-stap/herstelcodes/nieuw/", signed_in(recovery.generate_recovery_codes),
         name="mfa_generate_recovery_codes"),
]  # fmt: skip

urlpatterns = [
    path("gezond/", health.show, name="health"),
    *account_urls,
    *second_step_urls,
    path("", include("mentoraat.pages")),
    path("", include("partners.urls")),
    path("", include("cases.urls")),
    path("", include("outreach.urls")),
    path("", include("reports.urls")),
]

handler403 = "mentoraat.views.errors.forbidden"
handler404 = "mentoraat.views.errors.missing"
handler500 = "mentoraat.views.errors.broken"
