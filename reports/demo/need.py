"""What was not in order with the four, and the letters that Mo got."""

from datetime import timedelta

from cases.domain import letter, need
from cases.models import Need
from mentoraat import periods
from reports.demo.clock import TODAY, back

Kind = Need.Kind


def tamara(story):
    """No roof until the shelter took her in; without an income still, and an old worry about safety."""
    _lacked(story, Kind.NO_ROOF, 75, "Woonpunt zoekt een plek. Slaapt bij een kennis.", solved=60, about=True)
    _lacked(story, Kind.UNSAFE, 75, "Afgesproken wie ze belt als het niet goed voelt.", solved=58)
    _lacked(story, Kind.NO_INCOME, 74, "Het Jongerenloket is gevraagd om dit te regelen.")
    _lacked(story, Kind.NO_INSURANCE, 70, "Papieren liggen bijna klaar.")


def mo(story):
    """Sleeps at friends, and letters that he did not open alone."""
    _lacked(story, Kind.NO_INCOME, 150, "Kreeg een voorschot.", solved=113)
    _lacked(story, Kind.NO_ROOF, 18, "Slaapt bij een vriend tot het einde van de maand.", about=True)
    tax = _letter(
        story, 20, 9, "Belastingdienst", "zorgtoeslag terugbetalen",
        "Je kreeg vorig jaar te veel zorgtoeslag.\nDat moet je terugbetalen: 214 euro.",
        "Bel de Belastingtelefoon.\nVraag of je elke maand een klein deel mag betalen.",
    )  # fmt: skip
    with back(9):
        letter.handle(tax, by=story.mentor)
    _letter(
        story, 2, -6, "Zorgverzekeraar", "premie die nog open staat",
        "Je hebt twee maanden de premie niet betaald.\nDaarom kreeg je deze brief.",
        "Betaal niet meteen alles.\nBel eerst samen met Marc. Vraag om een regeling.",
    )  # fmt: skip
    _letter(
        story, 1, -13, "Gemeente Maasoever", "kom praten over werk",
        "De gemeente nodigt je uit voor een gesprek over werk en leren.",
        "Ga naar het gesprek.\nNeem je paspoort mee.",
        step=letter.Doer.YOUTH,
    )  # fmt: skip


def _lacked(story, kind, days, action, solved=None, about=False):
    with back(days):
        row = need.flag(story.youth, kind=kind, since_about=about, action=action, by=story.mentor)
    if solved is not None:
        with back(solved):
            need.solve(row, by=story.mentor)


def _letter(story, days, last, sender, subject, what, to_do, step=letter.Doer.ME):
    """A letter of so many days ago; `last` is how many days ago its last day was, below zero: still to come."""
    deadline = TODAY() - timedelta(days=last)
    mentor = story.mentor
    phone = f" Bel {mentor.phone.as_national}." if mentor.phone else ""
    with back(days):
        return letter.add(
            story.youth,
            sender=sender,
            subject=subject,
            received_on=periods.today(),
            deadline=deadline,
            what=what,
            to_do=to_do,
            who_helps=f"{mentor.name}, je mentor.{phone}",
            step=step,
            by=mentor,
        )
