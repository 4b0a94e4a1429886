"""Addresses of the ground: people, settings, the gallery of components."""

from django.urls import path

from mentoraat.views import style

app_name = "mentoraat"
urlpatterns = [
    path("stijl/", style.show, name="style"),
    path("weergave/", style.display, name="display"),
]
