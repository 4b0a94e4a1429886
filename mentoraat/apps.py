from django.apps import AppConfig


class MentoraatConfig(AppConfig):
    name = "mentoraat"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from mentoraat import checks  # noqa: F401  registers the start-up check
