"""Who asks something of a database is known, so that it is tried on both of them; the rest is run once."""

import pytest
from django.db import connection


def marked(request):
    return request.node.get_closest_marker("rows") is not None


def test_test_with_a_cast_is_marked(request, organisation):
    assert marked(request)


@pytest.mark.django_db
def test_test_with_the_mark_of_the_library_is_marked(request):
    assert marked(request)


def test_test_without_rows_is_not_marked_and_cannot_ask(request):
    assert not marked(request)

    with pytest.raises(RuntimeError, match="Database access not allowed"):
        connection.ensure_connection()
