"""Text messages: a port with no provider behind it. The setting SMS_BACKEND names the class that sends, or nothing.

A backend is a class without arguments with `send(to, text)`: `to` is a number as +31612345678. It raises whatever it
likes when that fails; the job that asked for it tries again.
"""

import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string


class Console:
    """Writes the message on the screen of the worker: for developing, never for people."""

    def send(self, to, text):
        sys.stdout.write(f"sms to {to}: {text}\n")


def is_on():
    """Whether this installation can send text messages."""
    return bool(settings.SMS_BACKEND)


def send(to, text):
    """Send one message now. Called by a job, never while somebody waits for a page."""
    if not is_on():
        raise ImproperlyConfigured("Set SMS_BACKEND to the dotted path of a class that sends text messages.")
    import_string(settings.SMS_BACKEND)().send(str(to), text)
