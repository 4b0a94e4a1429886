"""What the four agreed to share beside their handovers: one that runs out, one withdrawn, one with her mother there."""

from datetime import timedelta

from cases.domain import consent
from cases.models import Consent
from reports.demo.clock import TODAY, back

Item = Consent.Item
FEW = [Item.FIRST_NAME, Item.AGE, Item.QUESTION]


def tamara(story):
    """The debt desk may call, for ten more days; the school may not any more."""
    _agreed(story, 45, "Kredietbank", "Een regeling voor de telefoonschuld", [*FEW, Item.PHONE], until=10)
    school = _agreed(story, 60, "ROC Maasoever", "Kijken welke opleiding past", FEW)
    with back(20):
        consent.withdraw(school, reason="Wil eerst rust", by=story.mentor)


def mo(story):
    """His mother was there when he agreed."""
    _agreed(story, 8, "Jongerenloket", "Uitkering tot de school begint", [*FEW, Item.SCHOOL], present="Zijn moeder")


def aya(story):
    """Seventeen: she agrees herself, and wanted her mother to agree as well."""
    who = {"representative": "Amina", "relation": "moeder", "present": "Haar zus"}
    _agreed(story, 3, "ROC Maasoever", "Een plek zoeken voor februari", FEW, **who)


def _agreed(story, days, partner, purpose, items, until=None, **who):
    end = TODAY() + timedelta(days=until) if until else None  # before going back: counted from the real day
    with back(days):
        return consent.record(
            story.youth, partner=story.place.partners[partner], items=items, purpose=purpose, how=Consent.How.SPOKEN,
            until=end, by=story.mentor, **who,
        )  # fmt: skip
