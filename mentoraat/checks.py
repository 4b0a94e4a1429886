"""What must be true before the product starts."""

from django.core.checks import Error, Tags, register
from django.urls import URLPattern, get_resolver


def walk(patterns=None, prefix=""):
    """Every URL pattern with its whole route: (route, pattern)."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route, pattern
        else:
            yield from walk(pattern.url_patterns, route)


@register(Tags.security)
def every_view_declares_a_permission(app_configs, **kwargs):
    """A view without @requires, @public or @partner_link does not start."""
    return [
        Error(
            f"The view behind '{route}' declares no permission.",
            hint="Put @requires(Permission.X), @public('why') or @partner_link on it.",
            id="mentoraat.E001",
        )
        for route, pattern in walk()
        if not hasattr(pattern.callback, "permission")
    ]
