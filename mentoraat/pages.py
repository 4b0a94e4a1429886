"""Addresses of the ground: people, settings, the gallery of components."""

app_name = "mentoraat"
urlpatterns = []
