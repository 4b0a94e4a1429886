"""On the page of a youth: who referred them to us, and between which providers they could choose (R39)."""

from dataclasses import dataclass

from django.urls import reverse

from cases import models
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list
from reports.domain.youth_wish import SEPARATOR


@dataclass(frozen=True)
class Choice:
    """What somebody could choose from, what it became, and why in their own words."""

    ref: str
    about: str
    outcome: str
    offered: str
    why: str
    when: str
    fresh: bool  # written down today: can be taken back


@dataclass(frozen=True)
class Inflow:
    """Both lists, written out."""

    referrals: tuple = ()
    choices: tuple = ()


def of(facts):
    """From the short lists of a youth, the newest first."""
    return Inflow(
        referrals=tuple(_referral(row) for row in reversed(facts.referrals)),
        choices=tuple(_choice(row) for row in reversed(facts.choices)),
    )


def _referral(row):
    who = ", ".join(part for part in row.two.split(SEPARATOR) if part)
    return {
        "url": reverse("cases:referral-show", args=[row.ref]),
        "who": who or str(models.Inflow(row.one).label),
        "source": str(models.Inflow(row.one).label) if who else "",
        "when": date_list(row.on),
    }


def _choice(row):
    chosen, offered, why = row.three.split(SEPARATOR, 2)
    return Choice(
        ref=row.ref,
        about=row.one,
        outcome=chosen or str(models.ProviderChoice.Outcome(row.two).label),
        offered=offered,
        why=why,
        when=date_list(row.on),
        fresh=row.until == today(),
    )
