"""Addresses of the street: a list per noun."""

from django.urls import path

from outreach.views import activity, contact, contact_later, group, own_place, place

app_name = "outreach"

contact_urls = [
    path("contact/nieuw/", contact.create, name="contact-create"),
    path("contact/wie/", contact.who, name="contact-who"),
    path("nog-afmaken/", contact_later.index, name="contact-unfinished"),
    path("contacten/<ref>/", contact_later.show, name="contact-show"),
    path("contacten/<ref>/aanvullen/", contact_later.edit, name="contact-edit"),
    path("contacten/<ref>/uitkomst/", contact_later.settle, name="contact-settle"),
    path("contacten/<ref>/koppelen/", contact_later.link, name="contact-link"),
    path("contacten/<ref>/nieuwe-jongere/", contact_later.introduce, name="contact-introduce"),
    path("contacten/<ref>/zonder-naam/", contact_later.finish, name="contact-finish"),
    path("contacten/<ref>/ongedaan/", contact.undo, name="contact-undo"),
    path("contacten/<ref>/bewaren/", contact.restore, name="contact-restore"),
]
place_urls = [
    path("mijn-plekken/", own_place.edit, name="own-place-edit"),
    path("instellingen/plekken/", place.index, name="place-index"),
    path("instellingen/plekken/nieuw/", place.create, name="place-create"),
    path("instellingen/plekken/<ref>/", place.edit, name="place-edit"),
    path("instellingen/plekken/<ref>/sluiten/", place.close, name="place-close"),
    path("instellingen/plekken/<ref>/openen/", place.reopen, name="place-reopen"),
]

group_urls = [
    path("groepen/", group.index, name="group-index"),
    path("groepen/nieuw/", group.create, name="group-create"),
    path("groepen/<ref>/", group.show, name="group-show"),
    path("groepen/<ref>/wijzigen/", group.edit, name="group-edit"),
    path("groepen/<ref>/stoppen/", group.close, name="group-close"),
    path("groepen/<ref>/verder/", group.reopen, name="group-reopen"),
    path("groepen/<ref>/erbij/", group.add, name="group-add"),
    path("groepen/wie/<ref>/stopt/", group.leave, name="group-member-leave"),
    path("groepen/wie/<ref>/terug/", group.come_back, name="group-member-back"),
    path("groepen/wie/<ref>/traject/", group.open_case, name="group-member-open-case"),
]
activity_urls = [
    path("activiteiten/", activity.index, name="activity-index"),
    path("activiteiten/nieuw/", activity.create, name="activity-create"),
    path("activiteiten/<ref>/", activity.show, name="activity-show"),
    path("activiteiten/<ref>/wijzigen/", activity.edit, name="activity-edit"),
    path("activiteiten/<ref>/gaat-niet-door/", activity.call_off, name="activity-call-off"),
    path("activiteiten/<ref>/gaat-toch-door/", activity.call_on, name="activity-call-on"),
]

urlpatterns = [*contact_urls, *place_urls, *group_urls, *activity_urls]
