"""Pages for when something is not there, not allowed or broken."""

from django.shortcuts import render


def forbidden(request, exception=None):
    """This page is for another role."""
    return render(request, "403.html", status=403)


def missing(request, exception=None):
    """Missing and foreign answer alike, so this page names nothing."""
    return render(request, "404.html", status=404)


def broken(request):
    """We failed; the page asks nothing of the database."""
    return render(request, "500.html", status=500)
