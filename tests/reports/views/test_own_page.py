import html
import re

import pytest
from django.urls import reverse

from mentoraat.models import AuditEvent
from reports.domain import own_page
from tests import make
from tests.reports.domain.test_own_page import fill

# Session (read, and saved within a savepoint), person, roles and the number beside the menu: any page asks these.
FRAME = 7
# The youth, the audit row, the organisation, and sixteen for the page.
PAGE = 19


def url(name, row):
    return reverse(f"reports:{name}", args=[row.ref])


def test_screen_says_all_that_the_paper_says(youth, case, mentor, client_of):
    fill(youth, case, mentor, "Sam ", 9)

    page = client_of(mentor).get(url("youth-own", youth))

    text = html.unescape(re.sub(r"<[^>]+>", "", page.content.decode()))
    shown = page.context["page"]
    for part in shown.sections:
        assert part.title in text and part.empty in text and part.more in text
        assert all(item.text in text and item.note in text for item in part.items)
    assert AuditEvent.objects.filter(verb="youth.own_page_read", youth_id=youth.pk, actor_id=mentor.pk).count() == 1


def test_paper_is_a_pdf_without_a_name_and_is_written_down(youth, mentor, client_of):
    page = client_of(mentor).get(url("youth-own-paper", youth))

    assert page.content.startswith(b"%PDF")
    assert (page["Content-Type"], page["Cache-Control"]) == ("application/pdf", "no-store")
    assert page["Content-Disposition"] == 'inline; filename="mijn-blad.pdf"'
    assert AuditEvent.objects.get().verb == "youth.own_page_printed"


def test_page_stands_in_the_menu_of_the_youth(youth, mentor, client_of):
    assert url("youth-own", youth) in client_of(mentor).get(youth.get_absolute_url()).content.decode()


@pytest.mark.parametrize("times", [1, 3])
def test_page_asks_the_same_for_more_rows(youth, case, mentor, client_of, django_assert_num_queries, times):
    fill(youth, case, mentor, "Sam ", times)
    client = client_of(mentor)

    with django_assert_num_queries(FRAME + PAGE):
        client.get(url("youth-own", youth))


@pytest.mark.parametrize("name", ["youth-own", "youth-own-paper"])
def test_page_of_somebody_elses_youth_is_not_there(youth, other_mentor, outsider, client_of, name):
    for person in (other_mentor, outsider):
        assert client_of(person).get(url(name, youth)).status_code == 404
    assert not AuditEvent.objects.exists()


def test_page_has_no_words_of_the_house(youth, case, mentor):
    make.step(youth, mentor)

    said = str(own_page.build(youth)).lower()

    assert not re.findall(r"\b(traject|casemanager|partner|organisatie|dossier|regie)\b", said)
