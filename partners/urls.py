"""Addresses of partners."""

from django.urls import path

from partners.views import mentor, partner

app_name = "partners"

partner_urls = [
    path("wie-helpt/", partner.directory, name="partner-directory"),
    path("partners/", partner.index, name="partner-index"),
    path("partners/nieuw/", partner.create, name="partner-create"),
    path("partners/<ref>/", partner.show, name="partner-show"),
    path("partners/<ref>/wijzigen/", partner.edit, name="partner-edit"),
    path("partners/<ref>/sluiten/", partner.close, name="partner-close"),
    path("partners/<ref>/openen/", partner.reopen, name="partner-reopen"),
    path("partners/<ref>/afspraak/", partner.agree, name="partner-agree"),
    path("partners/<ref>/contactpersoon/", partner.add_person, name="partner-add-person"),
    path("contactpersonen/<ref>/", partner.edit_person, name="contact-person-edit"),
]

mentor_urls = [path("mentoren/uitnodigen/", mentor.invite, name="mentor-invite")]

urlpatterns = [*partner_urls, *mentor_urls]
