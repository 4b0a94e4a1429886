"""What happens around every view."""

import time

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render

from mentoraat import kept
from mentoraat.access import Permission
from mentoraat.adapter import SECOND_STEPS
from mentoraat.states import Refused

SEEN_EVERY = 30  # seconds; a session is written at most this often, not at every page


def headers(get_response):
    """Say on every answer what browsers may not do; keep personal pages out of every cache."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()"
        )
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def session_limits(get_response):
    """End a session after its absolute age, and tell the audit trail where a person acts from."""

    def middleware(request):
        if request.user.is_authenticated:
            now, session = int(time.time()), request.session
            if "started" not in session:
                session.set_expiry(None)  # a partner's page may have set one before somebody signed in
            if now - session.setdefault("started", now) > settings.SESSION_ABSOLUTE_AGE:
                request.signed_out = request.user.pk
                logout(request)
            else:
                if now - session.get("seen", 0) > SEEN_EVERY:
                    session["seen"] = now  # saves the session, which moves its idle end
                request.user.source = request.META.get("REMOTE_ADDR", "")[:45]
        return get_response(request)

    return middleware


def kept_typing(get_response):
    """A post that comes after the session ended is kept, and waits at its address for the same person."""

    def middleware(request):
        return get_response(request)

    def process_view(request, view, args, kwargs):
        if not isinstance(getattr(view, "permission", None), Permission):
            return None
        if not request.user.is_authenticated:
            if request.method == "POST":
                kept.keep(request)
            return None
        found = kept.waiting(request)
        if found and request.method == "POST":
            kept.forget(request)
            return None
        return render(request, "kept.html", {"kept": found}) if found else None

    middleware.process_view = process_view
    return middleware


def declared_permission(get_response):
    """Refuse a view that does not say who it is for; the start-up check says so earlier."""

    def middleware(request):
        return get_response(request)

    def process_view(request, view, args, kwargs):
        if not hasattr(view, "permission"):
            raise PermissionDenied("This view declares no permission.")

    middleware.process_view = process_view
    return middleware


def second_step(get_response):
    """Lead whoever has no second step yet to the page where it is set up, before anything else."""

    def middleware(request):
        return get_response(request)

    def process_view(request, view, args, kwargs):
        # The pages of signing in, in mentoraat/urls.py, are the only ones without a namespace.
        entering = not settings.SECOND_STEP_REQUIRED or not request.resolver_match.namespaces
        if entering or not request.user.is_authenticated or request.session.get("second_step"):
            return None
        if not is_mfa_enabled(request.user, SECOND_STEPS):
            return redirect("mfa_index")
        request.session["second_step"] = True
        return None

    middleware.process_view = process_view
    return middleware


def refusals(get_response):
    """Turn a refusal that no form caught into a plain page that says why."""

    def middleware(request):
        return get_response(request)

    def process_exception(request, exception):
        if isinstance(exception, Refused):
            return render(request, "refused.html", {"message": str(exception.message)}, status=409)
        return None

    middleware.process_exception = process_exception
    return middleware
