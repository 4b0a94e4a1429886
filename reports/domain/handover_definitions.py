"""What each figure about warm handovers counts, in plain Dutch: name, rule, numerator and denominator."""

from dataclasses import dataclass

from django.urls import reverse

from cases.models import Handover
from reports.domain import definitions
from reports.domain.definitions import Definition
from reports.domain.indicators import handover_after, handover_answers
from reports.quarter import words

_SENT = "overdrachten die in de periode zijn verstuurd"
STANDING = {
    "waiting": "Wacht op antwoord",
    "accepted": "Aangenomen, onderweg",
    "arrived": "Aangekomen",
    "returned": "Teruggekomen",
    "refused": "Kan niet bij partner",
    "withdrawn": "Ingetrokken",
    "ended": "Afgerond zonder aankomst",
}
LADDER = {
    "before": "Antwoord zonder herinnering",
    "after_1": "Antwoord na 1 herinnering",
    **{f"after_{n}": f"Antwoord na {n} herinneringen" for n in range(2, handover_answers.MOST_REMINDERS + 1)},
    "after_nobody": "Alsnog antwoord, na ‘niemand antwoordde’",
    "nobody": "Niemand antwoordde",
    "withdrawn": "Ingetrokken of afgerond vóór een antwoord",
    "waiting": "Wacht nog op antwoord",
}
REFUSALS = {code: str(label).capitalize() for code, label in Handover.RefusalKind.choices} | {
    handover_answers.NOT_SAID: "Niet gezegd waarom"
}
JOINT = {"with": "Met kennismaking", "without": "Zonder kennismaking"}
PARTS = {"accepted": "aangenomen", "arrived": "aangekomen", "lost": "onderweg gestopt", "open": "nog onderweg"}
SAID = {"due": "gevraagd", "yes": "er nog", "no": "niet meer", "unknown": "onbekend", "silent": "geen antwoord"}
STEPS = {
    "answer": ("Van versturen tot antwoord", "een antwoord, ja of nee"),
    "acceptance": ("Van versturen tot aangenomen", "aangenomen"),
    "meeting": ("Van aangenomen tot kennismaking", "een kennismaking"),
    "arrival": ("Van kennismaking tot aankomst", "een kennismaking en een aankomst"),
    "whole": ("Van versturen tot aankomst", "een aankomst"),
}
_STEPS_OF_THE_DESK = ("Van melden tot afspraak", "Van afspraak tot eerste gesprek", "Van eerste gesprek tot besluit")
DESK = {
    end: (label, "beide dagen bekend")
    for (_start, end), label in zip(handover_after.BETWEEN, _STEPS_OF_THE_DESK, strict=True)
}


@dataclass(frozen=True)
class HandoverDefinition(Definition):
    """One figure; explained on the page of its own."""

    @property
    def anchor(self):
        """Where on that page."""
        return self.key.replace(".", "-")

    @property
    def url(self):
        """Where it is explained."""
        return f"{reverse('reports:handover-definitions')}#{self.anchor}"


_PLAIN = (
    ("sent", "", "Verstuurd", "Verstuurd in de periode. Wat is teruggehaald, telt niet mee.", _SENT),
    ("urgent", "", "Met spoed", "Van hen: wat niet kon wachten.", "verstuurd met spoed"),
    ("open", "", "Loopt nog", "Van hen: wacht op antwoord, of aangenomen en onderweg.", "nog niet klaar"),
    ("accepted", "", "Aangenomen", "Van hen: wat de partner aannam, ook als het later stopte.", "aangenomen"),
    ("met", "", "Kennisgemaakt", "Van hen: waar een kennismaking met z’n drieën was.", "een kennismaking"),
    ("arrived", "", "Ooit aangekomen", "Van hen: waar de jongere echt aankwam, ook wie later terugkwam.", "aangekomen"),
    ("arrived_rate", "", "Ooit aangekomen, deel", "Het deel dat aankwam, van wat niet meer loopt.", "aangekomen",
     "verstuurd, zonder wat nog wacht of onderweg is"),
    ("with_feedback", "", "Met terugkoppeling", "Aangekomen jongeren over wie de partner liet horen hoe het gaat.",
     "aangekomen, en teruggehoord"),
    ("feedback_rate", "", "Met terugkoppeling, deel", "Het deel van de aangekomen jongeren over wie we iets hoorden.",
     "aangekomen, en teruggehoord", "aangekomen"),
    ("answers.answered", "", "Beantwoord", "Van hen: met een antwoord, ja of nee.", "aangenomen of geweigerd"),
    ("answers.due", "", "Antwoord verwacht", "Beantwoord, of de dag van het antwoord is voorbij.",
     "beantwoord, of te laat; op tijd ingetrokken telt niet mee"),
    ("answers.on_time", "", "Op tijd beantwoord", "Met een antwoord op of vóór de afgesproken dag.", "op tijd"),
    ("answers.rate", "", "Antwoord op tijd", "Het deel met een antwoord op of vóór de afgesproken dag.", "op tijd",
     "beantwoord, of de dag van het antwoord is voorbij"),
    ("I16.sent", "I16", "Te beoordelen", "Verstuurd, en het kwartaal is meer dan 28 dagen voorbij.",
     "verstuurd in een kwartaal dat 28 dagen voorbij is"),
    ("I16.succeeded", "I16", "Geslaagd", "Aangenomen, en de jongere kwam binnen 28 dagen na het versturen aan.",
     "aangenomen en op tijd aangekomen"),
    ("I16.open", "I16", "Nog te kort geleden", "Verstuurd in een kwartaal dat nog geen 28 dagen voorbij is.",
     "nog niet te beoordelen"),
    ("I16.rate", "I16", "Warme overdracht geslaagd", "Het deel dat is aangenomen en binnen 28 dagen aankwam.",
     "aangenomen en op tijd aangekomen", "verstuurd in een kwartaal dat 28 dagen voorbij is; geweigerd telt mee"),
    ("I17.due", "I17", "Terugkoppeling nodig", "Eerste terugkoppelingen die in de periode moesten komen.",
     "terugkoppelingen met hun dag in de periode, zonder ingetrokken overdrachten"),
    ("I17.on_time", "I17", "Terugkoppeling op tijd", "Kwam op of vóór de afgesproken dag.", "op tijd"),
    ("I17.open", "I17", "Nog niet nodig", "De dag van de terugkoppeling moet nog komen.", "dag nog niet voorbij"),
    ("I17.rate", "I17", "Terugkoppeling op tijd, deel", "Het deel van de eerste terugkoppelingen dat op tijd kwam.",
     "op tijd", "terugkoppelingen die in de periode moesten komen"),
    ("desk.with_steps", "", "Met stappen van het loket", "Verstuurd, en de mentor schreef een stap van het loket op.",
     "ten minste één stap met een dag"),
    ("desk.talked", "", "Gesproken", "Van hen: met een eerste gesprek of besluit, of aangekomen.", "gesproken"),
    ("desk.lost", "", "Verloren vóór het gesprek", "Van hen: gestopt zonder eerste gesprek.",
     "geweigerd, ingetrokken, teruggekomen of afgerond zonder gesprek"),
    ("desk.open", "", "Nog op weg naar het gesprek", "Van hen: loopt nog, zonder eerste gesprek.", "loopt nog"),
    ("desk.loss_rate", "", "Verloren vóór het eerste gesprek, deel", "Het deel dat stopte zonder eerste gesprek.",
     "gestopt zonder gesprek", "gesproken of verloren; wat nog loopt telt niet mee"),
    ("urgent_hours", "", "Antwoord bij spoed, in uren", "Uren tussen de mail en het antwoord. Nachten tellen mee.",
     "uren tussen mail en antwoord", "spoed met een mail en een antwoord"),
    ("waits.answer.working_days", "", "Werkdagen tot antwoord, mediaan",
     "De helft antwoordde sneller, de helft langzamer. Weekend en feestdagen tellen niet.",
     "werkdagen van versturen tot antwoord", "beantwoorde overdrachten"),
)  # fmt: skip


def _parts():
    """The figures that are parts of one whole."""
    for name, label in STANDING.items():
        yield f"standing.{name}", "", label, "Waar elke overdracht nu staat: precies één plek.", label.lower()
        yield f"shares.{name}", "", f"{label}, deel", "Het deel van alle verstuurde.", label.lower(), _SENT
    for name, label in LADDER.items():
        yield f"ladder.{name}", "", label, "Hoe lang we moesten vragen: precies één trede.", label.lower()
    for name, label in REFUSALS.items():
        text = "Waarom de partner nee zei. Niemand hoeft een reden te geven."
        yield f"refusals.{name}", "", f"Nee: {label.lower()}", text, "nee met deze reden"
    for name, label in JOINT.items():
        for part, said in PARTS.items():
            yield f"joint.{name}.{part}", "", f"{label}: {said}", "Van de aangenomen overdrachten.", said
        yield (f"joint.{name}.rate", "", f"{label}: deel aangekomen", "Wat nog onderweg is, telt hier niet mee.",
               "aangekomen", "aangekomen of onderweg gestopt")  # fmt: skip
    for days in handover_after.ROUNDS:
        for part, said in SAID.items():
            text = f"De vraag of de jongere er na {days} dagen nog is. Wie eerder wegging, telt als niet meer."
            yield f"rounds.{days}.{part}", "", f"Na {days} dagen: {said}", text, said
        yield (f"rounds.{days}.rate", "", f"Na {days} dagen: deel er nog", "Onbekend en geen antwoord tellen mee.",
               "er nog", "vragen van wie de dag is geweest")  # fmt: skip


def _waits():
    """How long steps took."""
    for section, steps in (("waits", STEPS), ("desk", DESK)):
        for name, (label, over) in steps.items():
            yield f"{section}.{name}", "", label, "Dagen van de ene stap tot de andere.", "dagen", over


DEFINITIONS = {
    key: HandoverDefinition(key, rule, label, text, *parts)
    for key, rule, label, text, *parts in (*_PLAIN, *_parts(), *_waits())
}
TOO_FEW = "te weinig"
MEASURES = {"n": "aantal", "median": "mediaan", "slowest": "langste"}


def definition(key):
    """The definition of a figure by its key, such as ladder.nobody; KeyError for no figure."""
    return definitions.definition(key, among=DEFINITIONS)


def label(key):
    """The name of one number, such as: Van versturen tot antwoord, mediaan."""
    found = definition(key)
    return found.label if found.key == key else f"{found.label}, {MEASURES[key.rpartition('.')[2]]}"


def written(value, *, share=False):
    """A percentage, mean or median; in words when there was nothing to divide by."""
    if value is None:
        return TOO_FEW
    return words.share(value) if share else words.decimal(value)
