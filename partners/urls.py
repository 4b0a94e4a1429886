"""Addresses of partners."""

from django.urls import path

from partners.views import (
    account,
    agreement,
    directory,
    mentor,
    offer,
    offer_public,
    own_profile,
    partner,
    partner_contact,
    partner_here,
    partner_name,
    pilot,
)

app_name = "partners"

directory_urls = [
    path("wie-helpt/", directory.index, name="partner-directory"),
    path("wie-helpt/<ref>/", directory.show, name="partner-read"),
]

partner_urls = [
    path("partners/", partner.index, name="partner-index"),
    path("partners/nieuw/", partner.create, name="partner-create"),
    path("partners/wie-zijn-wij/", own_profile.edit, name="own-profile-edit"),
    path("partners/<ref>/", partner.show, name="partner-show"),
    path("partners/<ref>/wijzigen/", partner.edit, name="partner-edit"),
    path("partners/<ref>/hulp/", partner.describe, name="partner-describe"),
    path("partners/<ref>/waarden/", partner.value, name="partner-value"),
    path("partners/<ref>/hier/", partner_here.edit, name="partner-here"),
    path("partners/<ref>/sluiten/", partner.close, name="partner-close"),
    path("partners/<ref>/openen/", partner.reopen, name="partner-reopen"),
    path("partners/<ref>/contactpersoon/", partner.add_person, name="partner-add-person"),
    path("contactpersonen/<ref>/", partner.edit_person, name="contact-person-edit"),
]

agreement_urls = [
    path("partners/<ref>/afspraak/", agreement.agree, name="partner-agree"),
    path("partners/<ref>/afspraken/", agreement.history, name="partner-agreements"),
    path("partners/<ref>/pilot/", pilot.create, name="partner-pilot"),
    path("pilots/<ref>/", pilot.edit, name="pilot-edit"),
    path("pilots/<ref>/besluit/", pilot.decide, name="pilot-decide"),
    path("pilots/<ref>/terug/", pilot.reopen, name="pilot-reopen"),
]

partner_name_urls = [
    path("partners/<ref>/nieuwe-naam/", partner_name.rename, name="partner-rename"),
    path("partners/<ref>/oude-naam/", partner_name.remember, name="partner-remember-name"),
    path("partners/<ref>/opvolger/", partner_name.succeed, name="partner-succeed"),
    path("partnernamen/<ref>/terug/", partner_name.take_back, name="partner-name-take-back"),
    path("partnernamen/<ref>/wissen/", partner_name.forget, name="partner-name-forget"),
]

partner_contact_urls = [
    path("partners/<ref>/contact/", partner_contact.create, name="partner-log"),
    path("partnercontacten/<ref>/", partner_contact.edit, name="partner-contact-edit"),
    path("partnercontacten/<ref>/gedaan/", partner_contact.finish, name="partner-contact-finish"),
    path("partnercontacten/<ref>/open/", partner_contact.reopen, name="partner-contact-reopen"),
    path("partnercontacten/<ref>/terug/", partner_contact.take_back, name="partner-contact-take-back"),
]

offer_urls = [
    path("aanbod/bijhouden/", offer.index, name="offer-index"),
    path("aanbod/nieuw/", offer.create, name="offer-create"),
    path("aanbod/<ref>/wijzigen/", offer.edit, name="offer-edit"),
    path("aanbod/<ref>/klopt/", offer.confirm, name="offer-confirm"),
    path("aanbod/<ref>/vol/", offer.fill, name="offer-fill"),
    path("aanbod/<ref>/openen/", offer.reopen, name="offer-reopen"),
    path("aanbod/<ref>/sluiten/", offer.close, name="offer-close"),
    path("partners/<ref>/aanbod-bijhouden/", offer.keeper, name="offer-keeper"),
    path("partners/<ref>/aanbod-vragen/", offer.ask, name="offer-ask"),
    path("ons-aanbod/<token>/", offer_public.show, name="offer-public"),
    path("ons-aanbod/<token>/klopt/", offer_public.confirm, name="offer-public-confirm"),
    path("ons-aanbod/<token>/plekken/", offer_public.places, name="offer-public-places"),
    path("ons-aanbod/<token>/sluiten/", offer_public.close, name="offer-public-close"),
    path("ons-aanbod/<token>/openen/", offer_public.reopen, name="offer-public-reopen"),
    path("ons-aanbod/<token>/nieuw/", offer_public.create, name="offer-public-create"),
]

account_urls = [
    path("contactpersonen/<ref>/account/", account.show, name="contact-person-account"),
    path("contactpersonen/<ref>/account/geven/", account.invite, name="contact-person-account-invite"),
    path("contactpersonen/<ref>/account/opnieuw/", account.invite_again, name="contact-person-account-again"),
    path("contactpersonen/<ref>/account/stoppen/", account.end, name="contact-person-account-end"),
]

mentor_urls = [path("mentoren/uitnodigen/", mentor.invite, name="mentor-invite")]

urlpatterns = [
    *directory_urls,
    *partner_urls,
    *agreement_urls,
    *partner_name_urls,
    *partner_contact_urls,
    *offer_urls,
    *account_urls,
    *mentor_urls,
]
