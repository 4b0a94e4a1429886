"""Addresses of the ground: people, settings, the gallery of components."""

from django.urls import path

from mentoraat.views import absence, kept, manifest, organisation, style, user

app_name = "mentoraat"
urlpatterns = [
    path("stijl/", style.show, name="style"),
    path("mentoraat.webmanifest", manifest.show, name="manifest"),
    path("weergave/", style.display, name="display"),
    path("stond-klaar/vergeten/", kept.forget, name="kept-forget"),
    path("mensen/", user.index, name="user-index"),
    path("mensen/uitnodigen/", user.create, name="user-create"),
    path("mensen/rollen/<ref>/beeindigen/", user.end_role, name="user-end-role"),
    path("mensen/<ref>/", user.show, name="user-show"),
    path("mensen/<ref>/rol/", user.add_role, name="user-add-role"),
    path("mensen/<ref>/uitnodiging/", user.invite_again, name="user-invite"),
    path("mensen/<ref>/tweede-stap/", user.forget_second_step, name="user-forget-second-step"),
    path("afwezig/", absence.index, name="absence-index"),
    path("afwezig/melden/", absence.create, name="absence-create"),
    path("afwezig/<ref>/beeindigen/", absence.end, name="absence-end"),
    path("instellingen/wijken/", organisation.areas, name="area-index"),
    path("instellingen/wijken/<ref>/sluiten/", organisation.close_area, name="area-close"),
    path("instellingen/gemeenten/", organisation.municipalities, name="municipality-index"),
]
