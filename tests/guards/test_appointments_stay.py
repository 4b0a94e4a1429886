"""Whether somebody keeps appointments is between a youth and a mentor: nothing that leaves the house tells it."""

import json
import re
from datetime import timedelta

import pytest
from django.test import Client

from cases.domain import handover_answer, handover_mail, handover_share
from cases.models import Appointment, Consent
from mentoraat.periods import Quarter, now, today
from partners.domain import link as links
from reports.domain import quarter_report
from tests import make
from tests.guards.source import ROOT, expect_none, files_below, modules

CANARY = "Kanariewoord"
TELLS = re.compile(r"\b(Appointment\w*|appointments?|ReminderChoice|safe_place)\b")
# What makes a partner's page, a mail to a partner, a report, a figure or a file that somebody takes away.
LEAVES = re.compile(
    r"(cases/(domain|views|forms)/handover\w*|partners/.*|reports/(quarter|domain/indicators|imports)/.*"
    r"|reports/domain/(quarter_\w+|re(port|lease)_\w+|effect_\w+|overview|benchmark|figure\w*|disclosure|definitions|register_\w+)"
    r"|reports/domain/(handover_\w+|(network|partner)_figures)|mentoraat/sheets)\.py"
)
PAGES = ("templates/cases/handover", "templates/cases/handover_public", "templates/reports/quarter_report")


def test_what_leaves_the_house_is_made_without_appointments():
    expect_none(tells([(str(m.path), m.text) for m in modules()]))


def test_pages_that_leave_the_house_name_no_appointments():
    paths = [path for folder in PAGES if (ROOT / folder).exists() for path in files_below(folder)]
    found = [(path, path.read_text()) for path in paths]

    assert found
    expect_none([f"{path}: {hit[0]}" for path, text in found if (hit := re.search(r"appointment", text))])


@pytest.mark.parametrize(
    "text",
    ["from cases.models import Appointment\n", "rows = youth.appointments.counted()\n", 'Count("appointments")\n'],
)
def test_guard_bites(text):
    assert tells([("cases/domain/handover_share.py", text)])
    assert tells([("reports/domain/handover_sheet.py", text)])
    assert not tells([("reports/domain/youth_page.py", text)])


@pytest.fixture
def sent(case, mentor):
    """A handover that shares everything there is, of a youth who missed five appointments."""
    for number in range(5):
        moment = now() - timedelta(days=number + 1)
        make.appointment(
            *(case.youth, mentor),
            **{"at": moment, "what": CANARY, "place": CANARY, "why": CANARY, "case": case},
            **{"state": "missed", "settled_at": moment, "settled_by": mentor},
        )
    item = make.sent_handover(case)
    all_of_it = [one for one in Consent.Item.values if one not in Consent.SENSITIVE]
    Consent.objects.filter(pk=item.consent_id).update(items=all_of_it)
    item.shared = handover_share.texts(item, all_of_it)
    item.save()
    return item


def test_no_item_that_can_be_shared_tells_of_appointments(sent):
    shared = handover_share.texts(sent, Consent.Item.values)

    assert not told(json.dumps(shared, default=str))


def test_preview_mail_and_page_of_the_partner_tell_nothing(sent, mentor, client_of):
    mail, draft = handover_mail.compose(sent), make.handover(sent.case, sent.partner)
    preview = client_of(mentor).get(f"{draft.get_absolute_url()}voorbeeld/").content.decode()
    client, address = Client(), f"/o/{links.token_of(sent.link)}/"
    client.post(f"{address}code/", {"code": handover_answer.make_code(sent, by=mentor)})
    page = client.get(address).content.decode()

    assert "Sam" in page and "Inkomen regelen" in preview
    assert not [text for text in (mail.subject, mail.body, preview, page) if told(text)]


def test_figures_are_the_same_with_and_without_missed_appointments(sent, organisation):
    quarter = Quarter.of(today())
    with_them = quarter_report.collect(organisation, quarter)
    Appointment.objects.all().delete()

    assert quarter_report.collect(organisation, quarter) == with_them
    assert not told(json.dumps(with_them, default=str))


def told(text):
    """Whether a text holds the canary, or the trend in words."""
    return CANARY in text or re.search(r"laatste \d+: ", text)


def tells(found):
    """Modules of what leaves the house that know appointments."""
    return [f"{path}: {hit[0]}" for path, text in found if LEAVES.fullmatch(path) and (hit := TELLS.search(text))]
