"""All addresses of the product, and one more: a page that shows nothing to somebody who is signed in."""

from django.http import HttpResponse
from django.urls import path

from mentoraat import urls as product


def empty(request):
    """What every page costs: the middleware, the session, the user."""
    return HttpResponse(f"Dag {request.user.name}")


empty.permission = "everybody who is signed in"
urlpatterns = [*product.urlpatterns, path("leeg/", empty)]
handler403, handler404, handler500 = product.handler403, product.handler404, product.handler500
