"""Addresses of youths and cases: a list per noun."""

from django.urls import path

from cases.views import aftercare, measurement, programme

app_name = "cases"

measurement_urls = [
    path("trajecten/<ref>/meting/", measurement.create, name="measurement-create"),
    path("metingen/<ref>/", measurement.show, name="measurement-show"),
    path("metingen/<ref>/vragen/", measurement.ask, name="measurement-ask"),
    path("metingen/<ref>/afsluiten/", measurement.finish, name="measurement-finish"),
]
aftercare_urls = [
    path("blijven-volgen/", aftercare.index, name="aftercare-index"),
    path("blijven-volgen/<ref>/", aftercare.edit, name="aftercare-edit"),
]
programme_urls = [
    path("instellingen/programmas/", programme.index, name="programme-index"),
    path("instellingen/programmas/<ref>/sluiten/", programme.close, name="programme-close"),
]

urlpatterns = [*measurement_urls, *aftercare_urls, *programme_urls]
