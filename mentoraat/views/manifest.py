"""How the product stands on the first screen of a phone."""

from django.http import JsonResponse
from django.templatetags.static import static

from mentoraat.access import public


@public("a name, two pictures and an address")
def show(request):
    """The web app manifest."""
    icons = [
        {"src": static(f"icons/mentoraat-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    about = {
        "name": "Mentoraat",
        "short_name": "Mentoraat",
        "lang": "nl",
        "start_url": "/",
        "display": "minimal-ui",
        "background_color": "#F7F6F3",
        "theme_color": "#F7F6F3",
        "icons": icons,
    }
    answer = JsonResponse(about, content_type="application/manifest+json")
    answer.headers["Cache-Control"] = "public, max-age=86400"
    return answer
