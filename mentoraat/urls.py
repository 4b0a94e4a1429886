"""The only place that mounts the apps."""

from allauth.account import views as account
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

urlpatterns = [
    path("gezond/", health.show, name="health"),
    *account_urls,
    path("", include("mentoraat.pages")),
    path("", include("partners.urls")),
    path("", include("cases.urls")),
    path("", include("outreach.urls")),
    path("", include("reports.urls")),
]

handler403 = "mentoraat.views.errors.forbidden"
handler404 = "mentoraat.views.errors.missing"
handler500 = "mentoraat.views.errors.broken"
