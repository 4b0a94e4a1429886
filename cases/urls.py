"""Addresses of youths and cases: a list per noun."""

from django.urls import path

from cases.views import (
    aftercare,
    case,
    involvement,
    measurement,
    placement,
    programme,
    step,
    wish,
    youth,
)

app_name = "cases"

youth_urls = [
    path("jongeren/", youth.index, name="youth-index"),
    path("jongeren/nieuw/", youth.create, name="youth-create"),
    path("jongeren/<ref>/bewerken/", youth.edit, name="youth-edit"),
    path("jongeren/<ref>/openen/", youth.open, name="youth-open"),
    path("jongeren/<ref>/stap/", step.create, name="step-create"),
    path("jongeren/<ref>/wens/", wish.create, name="wish-create"),
    path("jongeren/<ref>/traject/", case.create, name="case-create"),
]
case_urls = [
    path("trajecten/<ref>/", case.show, name="case-show"),
    path("trajecten/<ref>/vaste-mentor/", case.assign, name="case-assign"),
    path("trajecten/<ref>/wachten/", case.wait, name="case-wait"),
    path("trajecten/<ref>/verder/", case.resume, name="case-resume"),
    path("trajecten/<ref>/helper/", involvement.create, name="involvement-create"),
    path("trajecten/<ref>/plek/", placement.create, name="placement-create"),
    path("helpers/<ref>/stoppen/", involvement.end, name="involvement-end"),
    path("plekken/<ref>/", placement.edit, name="placement-edit"),
]
step_urls = [
    path("stappen/<ref>/klaar/", step.finish, name="step-finish"),
    path("stappen/<ref>/terug/", step.reopen, name="step-reopen"),
    path("stappen/<ref>/verzetten/", step.postpone, name="step-postpone"),
    path("wensen/<ref>/gelukt/", wish.fulfil, name="wish-fulfil"),
    path("wensen/<ref>/terug/", wish.unfulfil, name="wish-unfulfil"),
    path("wensen/<ref>/wissen/", wish.remove, name="wish-remove"),
]

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

urlpatterns = [*youth_urls, *case_urls, *step_urls, *measurement_urls, *aftercare_urls, *programme_urls]
