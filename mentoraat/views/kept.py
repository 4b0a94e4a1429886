"""What was typed before a session ended."""

from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from mentoraat import kept
from mentoraat.access import Permission, requires


@requires(Permission.SIGNED_IN)
@require_POST
def forget(request):
    """Do not keep it after all."""
    kept.forget(request)
    return redirect("/")
