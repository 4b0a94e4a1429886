"""Groups, activities, signals and a complaint of the demo world."""

from datetime import time, timedelta

from cases.domain import complaint, signal, youth
from cases.models import Youth
from mentoraat import periods
from outreach.domain import activity, group
from outreach.models import Attendance
from reports.demo.clock import TODAY, back
from reports.demo.stories import born

HERE, LATE, ABSENT = Attendance.Presence.PRESENT, Attendance.Presence.LATE, Attendance.Presence.ABSENT
MEMBERS = (("Yassin", "Bouazza", 18), ("Jaylen", "Pinas", 17), ("Mila", "Kovač", 19), ("Dewi", "Hartono", 18))
SIGNALS = (
    ("Lange wachttijd", "Veertien weken wachten op een eerste gesprek.", "weekly", "Kredietbank", (80, 51, 20)),
    ("Gesloten deur bij een loket", "Zonder adres geen afspraak, zonder afspraak geen adres.", "weekly",
     "Jongerenloket", (64, 40, 33, 12, 2)),
    ("Geen plek om te wonen", "Wie achttien wordt, moet weg en kan nergens heen.", "monthly", "Woonpunt Jong", (45, 9)),
    ("Geen passende opleiding", "Instromen kan alleen in september.", "sometimes", "ROC Maasoever", (28,)),
)  # fmt: skip


def tell(place):
    """All of it."""
    members = _group(place)
    _circus(place, members)
    _signals(place)
    _complaint(place)


def _group(place):
    marc = place.people["marc"]
    with back(60):
        row = group.start(
            name="Groep Afrikaanderplein",
            programme=place.programmes["Groepsaanpak"],
            area=place.spots[1].area,
            by=marc,
        )
    found = []
    for number, (first_name, surname, age) in enumerate(MEMBERS):
        with back(58 - number):
            facts = {"first_name": first_name, "surname": surname, "birth_date": born(age), "area": row.area}
            member = group.add(row, youth=youth.register(**facts, gender=Youth.Gender.UNKNOWN, by=marc), by=marc)
            if number < len(MEMBERS) - 1:  # the last one waits for a case of their own
                group.open_case(member, by=marc)
            found.append(member.youth)
    return row, found


def _circus(place, members):
    marc, (row, youths) = place.people["marc"], members
    for days, marks in ((30, (HERE, HERE, LATE, ABSENT)), (9, (HERE, ABSENT, HERE, HERE))):
        day = TODAY() - timedelta(days=days)
        facts = {"name": "Oefencircus", "on": day, "clock": time(19), "place": place.spots[1], "group": row}
        with back(days + 7):
            item = activity.plan(**facts, by=marc)
        with back(days, 22):
            activity.attend(item, marks=dict(zip(youths, marks, strict=True)), others=11, by=marc)
    coming = TODAY() + timedelta(days=5)
    activity.plan(name="Samen koken", on=coming, clock=time(18), place=place.spots[4], by=place.people["nina"])


def _signals(place):
    nina, wil = place.people["nina"], place.people["wil"]
    signal.begin_themes(by=nina)
    themes = {theme.name: theme for theme in signal.themes(nina)}
    made = []
    for theme, text, frequency, partner, days in SIGNALS:
        facts = {"theme": themes[theme], "text": text, "frequency": frequency, "partner": place.partners[partner]}
        with back(days[0]):
            item = signal.put(**facts, area=place.areas[0], by=nina)
        for number, again in enumerate(days[1:]):
            with back(again):
                signal.see(item, by=place.mentors[number % 4])
        made.append(item)
    with back(8):
        signal.take_up(made[1], taken_up_with="Overleg met de wethouder jeugd", by=wil)
        signal.take_up(made[3], taken_up_with="Directie van het roc", by=wil)
    with back(3):
        signal.answer(made[3], outcome="Vanaf februari kan instromen ook halverwege het jaar.", by=wil)


def _complaint(place):
    klaas = place.people["klaas"]
    with back(16):
        row = complaint.receive(
            by_kind="youth",
            by_name="Jaylen",
            through="Jongerenwerk Zuid, S. Kaya",
            about_user=place.people["joost"],
            text="Mijn mentor kwam twee keer niet opdagen en belde niet terug.",
            received_on=periods.today(),
            by=place.people["nina"],
        )
    with back(13):
        complaint.confirm(row, by=klaas)
        complaint.add(row, kind="told", text="Gebeld. Uitgelegd hoe het verder gaat.", by=klaas)
    with back(6):
        complaint.add(row, kind="heard", text="Wil vooral een andere dag voor de afspraken.", by=klaas)
