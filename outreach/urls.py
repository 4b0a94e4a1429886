"""Addresses of the street: a list per noun."""

from django.urls import path

from outreach.views import contact

app_name = "outreach"

contact_urls = [
    path("contact/nieuw/", contact.create, name="contact-create"),
    path("contact/wie/", contact.who, name="contact-who"),
    path("nog-afmaken/", contact.unfinished, name="contact-unfinished"),
    path("contacten/<ref>/", contact.show, name="contact-show"),
    path("contacten/<ref>/aanvullen/", contact.edit, name="contact-edit"),
    path("contacten/<ref>/koppelen/", contact.link, name="contact-link"),
    path("contacten/<ref>/zonder-naam/", contact.finish, name="contact-finish"),
    path("contacten/<ref>/ongedaan/", contact.undo, name="contact-undo"),
    path("contacten/<ref>/bewaren/", contact.restore, name="contact-restore"),
]

urlpatterns = [*contact_urls]
