"""Everybody else: youths with ordinary stories, drawn with a fixed die, so that every list and figure is filled."""

import random
from datetime import timedelta

from cases.domain.closing import Attempts
from cases.models import Case, Placement, Youth
from mentoraat import periods
from outreach.models import Contact
from reports.demo.clock import TODAY
from reports.demo.stories import born
from reports.demo.story import Story

FIRST = (
    "Aisha Bram Chaima Daan Emre Fenna Gio Hanna Ilias Jayden Kaya Lars Mila Noor Omar Puck Quinten Rania Sem Tess "
    "Umut Vera Wes Xena Yara Zoë Finn Loubna Stijn Amira Boaz Cas Dewi Elif Floor Guus Hidde Iris Jip Kim"
).split()
LAST = (
    ("", "Bakker"), ("van den", "Berg"), ("de", "Vries"), ("", "Yilmaz"), ("El", "Idrissi"), ("van", "Dijk"),
    ("", "Smit"), ("", "Kaya"), ("de", "Groot"), ("", "Mulder"), ("", "Şahin"), ("ter", "Haar"), ("", "Pinas"),
)  # fmt: skip
ENDINGS = (
    (Case.Ending.ACCORDING_TO_PLAN, "school"),
    (Case.Ending.ACCORDING_TO_PLAN, "work"),
    (Case.Ending.ACCORDING_TO_PLAN, "school"),
    (Case.Ending.BY_YOUTH, ""),
    (Case.Ending.BY_AGREEMENT, "work"),
    (Case.Ending.CONTACT_LOST, ""),
    (Case.Ending.MOVED, ""),
)
SIZE = 110


def tell(place):
    """All of them."""
    die = random.Random(2007)
    for number in range(SIZE):
        _one(place, die, number)


def _one(place, die, number):
    infix, surname = LAST[number % len(LAST)]
    days = die.randrange(12, 460) if number % 20 else die.randrange(2, 7)
    story = Story(
        place,
        place.mentors[number % 4],
        days,
        spot=number,
        first_name=FIRST[number % len(FIRST)],
        infix=infix,
        surname=surname,
        birth_date=born(die.randrange(16, 24), die.randrange(5, 350)),
        **_facts(die, days),
    )
    story.met(days, channel=die.choice([Contact.Channel.STREET, Contact.Channel.NETWORK, Contact.Channel.SELF]))
    if die.random() < 0.1:
        return
    story.began(days - 1, die.choice(["Straatmentoraat", "Straatmentoraat", "Groepsaanpak"]))
    ends = days - die.randrange(110, 300)
    _course(story, die, days, max(ends, 0))
    if ends > 0:
        _end(story, die, ends)


def _facts(die, days):
    return {
        "gender": die.choice([Youth.Gender.FEMALE, Youth.Gender.MALE]),
        "school_type": die.choice(Youth.SchoolType.values),
        "diploma": die.choice(["none", "none", "vmbo", "mbo_1", "mbo_2", "unknown"]),
        "leaving_cause": die.choice(Youth.LeavingCause.values),
        "housing": die.choice(["parents", "parents", "family", "room", "friends", "shelter", "street", "unknown"]),
        "in_school": Youth.Known.NO,
        "known_to_municipality": die.choice(Youth.Known.values),
        "left_school_on": TODAY() - timedelta(days=days + die.randrange(30, 300)),
        "strengths": die.choice(
            ["Eerlijk en zorgzaam.", "Leert snel.", "Sportief, doorzetter.", "Kan goed luisteren."]
        ),
    }


def _course(story, die, days, ends):
    """What happens between opening and the end: contacts, two measurements, a handover."""
    steps = [die.choice([1, 2, 2, 3, 3, 4]) for _area in range(8)]
    if days - ends > 30 and die.random() < 0.85:
        story.measured(days - die.randrange(8, 29), steps)
    silent = die.randrange(3, 12) if die.random() < 0.8 else die.randrange(16, 50)
    for day in range(days - 9, max(ends, silent), -die.randrange(11, 19)):
        outcome = die.choice([Contact.Outcome.SPOKEN] * 4 + [Contact.Outcome.APPOINTMENT, Contact.Outcome.FAILED])
        story.met(day, outcome=outcome, channel=die.choice(Contact.Channel.values))
    if days - ends > 190:
        story.measured(days - 185, [min(5, max(1, step + die.choice([-1, 0, 1, 1, 2]))) for step in steps])
    if days - ends > 60 and die.random() < 0.6:
        _handover(story, die, days - die.randrange(20, 40), ends)
    if ends == 0:
        story.next(die.choice(["Bellen over stage", "Samen naar school", "Brief lezen", "Wandelen en praten"]),
                   die.randrange(-3, 12))  # fmt: skip


def _handover(story, die, days, ends):
    partner = die.choice(["Jongerenloket", "Jongerenloket", "ROC Maasoever", "Kredietbank", "Buurtteam Charlois"])
    item = story.asked(days, partner, die.choice(["Hulp bij inkomen", "Een opleiding kiezen", "Schulden op een rij"]))
    luck = die.random()
    if luck < 0.12:
        story.answered(days - 4, item, refused="Vol tot de zomer")
    elif luck < 0.9:
        story.answered(days - die.randrange(1, 6), item)
        met, arrived = days - 9, days - die.randrange(12, 26)
        story.brought(item, met, arrived, arrived - 12 if arrived - 12 > ends else None)
    elif days > 30:
        story.gave_up(days - 29, item, "Niemand antwoordde. We zoeken een andere weg.")


def _end(story, die, ends):
    ending, place = die.choice(ENDINGS)
    if place:
        kind = Placement.Kind(place)
        story.placed(ends + 6, kind=kind, hours=die.choice([8, 20, 24, 32]) if place == "work" else None)
    facts = {"destination": "" if place else Case.Destination.UNKNOWN}
    if ending == Case.Ending.CONTACT_LOST:
        long_ago = periods.today() - timedelta(days=ends + 60)
        facts["attempts"] = Attempts(last_two_way_on=max(long_ago, story.case.opened_on), days=4)
    story.ended(ends, ending, **facts)
    if die.random() < 0.85:
        story.followed(lambda: die.choice(["school", "work", "work", "neither", "not_reached"]))
