"""Whether this process can do its work."""

from django.db import connection
from django.http import HttpResponse

from mentoraat.access import public


@public("says only that the database answers")
def show(request):
    """200 when the database answers; the server's own error otherwise."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("in orde", content_type="text/plain; charset=utf-8")
