"""The school rule for one youth, by every version."""

from datetime import date

from cases.domain import eligibility, eligibility_page
from mentoraat.models import AuditEvent
from tests import make


def test_page_shows_the_rule_of_now_and_what_older_ones_would_say(youth, mentor):
    make.education(youth, kind="mbo_1", outcome="diploma", ends_on=date(2025, 7, 1))

    page = eligibility_page.read(youth, by=mentor)

    assert (page.now.code, page.verdict.answer) == ("wet_9_2_1", "yes")
    assert [rule.code for rule, _verdict in page.older] == ["vsv_old_rule", "vsv_2006"]
    assert AuditEvent.objects.filter(verb="youth.read", youth_id=youth.pk).exists()


def test_page_holds_when_we_look_again_and_what_was_found(youth, mentor):
    eligibility.look_again(youth, note="Aanmelden", by=mentor)

    page = eligibility_page.read(youth, by=mentor)

    assert (page.limit.under, page.limit.on) == (23, date(2030, 3, 14))
    assert [(row.under, row.note) for row in page.reviews] == [(23, "Aanmelden")]
