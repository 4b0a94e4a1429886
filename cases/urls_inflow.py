"""Addresses of who comes to us: referrals, and the choice of a youth between providers."""

from django.urls import path

from cases.views import provider_choice, referral, referral_public

inflow_urls = [
    path("aanmelden/<ref>/", referral_public.start, name="referral-start"),
    path("aanmelden/<ref>/jongere/", referral_public.refer, name="referral-refer"),
    path("aanmelden/<ref>/overleg/", referral_public.talk_first, name="referral-talk-first"),
    path("aanmelden/<ref>/zelf/", referral_public.own, name="referral-own"),
    path("aanmelden/<ref>/bedankt/", referral_public.thanks, name="referral-thanks"),
    path("a/<token>/", referral_public.show, name="referral-public"),
    path("a/<token>/bericht/", referral_public.say, name="referral-public-say"),
    path("aanmeldingen/", referral.index, name="referral-index"),
    path("aanmeldingen/delen/", referral.share, name="referral-share"),
    path("aanmeldingen/formulier/", referral.switch, name="referral-switch"),
    path("aanmeldingen/<ref>/", referral.show, name="referral-show"),
    path("aanmeldingen/<ref>/oppakken/", referral.take_up, name="referral-take-up"),
    path("aanmeldingen/<ref>/niet-bij-ons/", referral.decline, name="referral-decline"),
    path("aanmeldingen/<ref>/akkoord/", referral.agree, name="referral-agree"),
    path("aanmeldingen/<ref>/bericht/", referral.ask, name="referral-ask"),
    path("aanmeldingen/<ref>/vertellen/", referral.news, name="referral-news"),
    path("aanmeldingen/<ref>/toch-niet/", referral.reopen, name="referral-reopen"),
    path("aanmeldingen/<ref>/link-intrekken/", referral.end_link, name="referral-end-link"),
    path("aanmeldingen/<ref>/aangekomen/", referral.arrive, name="referral-arrive"),
    path("jongeren/<ref>/kiezen/", provider_choice.create, name="provider-choice-create"),
    path("keuzes/<ref>/wissen/", provider_choice.remove, name="provider-choice-remove"),
]
