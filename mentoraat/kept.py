"""What somebody was typing when their session ended: kept on the server, and given back after signing in (J14).

It waits in the new, anonymous session and is bound to the person whose session ended, so that the next person at a
shared laptop never sees it. It goes with that session.
"""

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

NAME = "kept"


def keep(request):
    """Keep a post that came too late. Returns whether there was somebody to keep it for."""
    person = getattr(request, "signed_out", None) or _whose_session_ended(request)
    if person is None or request.FILES:
        return False
    data = {name: values for name, values in request.POST.lists() if name != "csrfmiddlewaretoken"}
    request.session[NAME] = {"person": str(person), "path": request.path, "data": data}
    return True


def waiting(request):
    """What waits for this person at this address, or None. What waits for somebody else is forgotten."""
    found = request.session.get(NAME)
    if found and found["person"] != str(request.user.pk):
        forget(request)
        return None
    return found if found and found["path"] == request.path else None


def forget(request):
    """Keep it no longer."""
    request.session.pop(NAME, None)


def _whose_session_ended(request):
    """The person of the session that the browser still names; its row stays until the nightly clean-up."""
    row = Session.objects.filter(pk=request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")).first()
    return row.get_decoded().get(SESSION_KEY) if row else None
