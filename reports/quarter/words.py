"""How the facts of a quarter report are written out: names of kinds, numbers, dates, and what is hidden."""

from datetime import date

from mentoraat.templatetags.mentoraat import date_long, number
from reports.domain.disclosure import COVERED, TOO_FEW, is_hidden

NONE = "–"
THIS = {"quarter": "dit kwartaal", "half_year": "dit halfjaar", "year": "dit jaar"}
LAST = {"quarter": "vorig kwartaal", "half_year": "vorig halfjaar", "year": "vorig jaar"}
MANY = {"quarter": "kwartalen", "half_year": "halve jaren", "year": "jaren"}
WORDS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
CHANNELS = {
    "straat": "Op straat",
    "netwerk": "Via iemand anders",
    "zelf": "De jongere kwam zelf",
    "telefoon": "Telefoon",
    "app": "App",
    "huisbezoek": "Huisbezoek",
    "activiteit": "Activiteit",
    "anders": "Anders",
}
CLASSES = {
    "positive": "School of werk",
    "dropped_out": "Gestopt",
    "handed_over": "Overgedragen",
    "activation": "Andere activiteit",
    "other": "Andere bestemming",
    "unknown": "Onbekend",
    "neutral": "Verhuisd of overleden",
    "in_guidance": "In begeleiding",
    "contact_only": "Alleen contact, geen traject",
}
AGES = {
    "0-15": "Tot en met 15 jaar",
    "16-17": "16 en 17 jaar",
    "18-22": "18 tot en met 22 jaar",
    "23-26": "23 tot en met 26 jaar",
    "27+": "27 jaar en ouder",
    "unknown": "Onbekend",
}
SCHOOLS = {
    "vmbo": "Vmbo",
    "havo_vwo": "Havo of vwo",
    "mbo_bol": "Mbo, vooral school (bol)",
    "mbo_bbl": "Mbo, vooral werk (bbl)",
    "ve": "Volwasseneneducatie",
    "overig": "Ander onderwijs",
    "unknown": "Onbekend",
}
SCHOOLS_SHORT = SCHOOLS | {"mbo_bol": "Mbo bol", "mbo_bbl": "Mbo bbl", "ve": "Volw. educatie", "overig": "Ander"}
CAUSES = {
    "inhoud_opleiding": "Inhoud van de opleiding",
    "zwaarte_opleiding": "Zwaarte van de opleiding",
    "motivatie_en_gedrag": "Motivatie en gedrag",
    "persoonlijke_omstandigheden": "Persoonlijke omstandigheden",
    "schoolklimaat": "Schoolklimaat",
    "arbeidsmarkt": "Arbeidsmarkt",
    "organisatie_opleiding": "Organisatie van de opleiding",
    "unknown": "Onbekend",
}
AREAS = {
    "wonen": "Wonen",
    "geld": "Geld",
    "school": "School",
    "werk": "Werk",
    "thuis": "Thuis en familie",
    "vrienden": "Vrienden",
    "vrije_tijd": "Vrije tijd",
    "afspraken": "Afspraken en regels",
}
STRATA = {
    "0-1": "Op 0 of 1 leefgebied",
    "2-3": "Op 2 of 3 leefgebieden",
    "4+": "Op 4 of meer leefgebieden",
    "unknown": "Geen startmeting",
}
NEEDS = {
    "unsafe": "Niet veilig",
    "no_roof": "Geen slaapplek",
    "no_income": "Geen inkomen",
    "no_insurance": "Geen zorgverzekering",
}
KINDS_OF_WISH = {"learning": "Leren", "work": "Werken", "housing": "Wonen", "other": "Iets anders"}
STANDING = {
    "arrived": "Aangekomen",
    "accepted": "Nog onderweg",
    "waiting": "Wacht op antwoord",
    "refused": "Partner zei nee",
    "withdrawn": "Ingetrokken",
    "returned": "Teruggekomen",
    "ended": "Zonder aankomst",
}
REFUSALS = {
    "full": "Vol",
    "other_group": "Niet voor deze jongere",
    "other_area": "Buiten hun gebied",
    "long_wait": "De wachttijd is te lang",
    "wrong_place": "Verkeerde plek",
    "other": "Iets anders",
    "not_said": "Niet gezegd waarom",
    "unknown": "Onbekend",
}
LADDER = {
    "before": "Zonder herinnering",
    "after_1": "Na 1 herinnering",
    **{f"after_{count}": f"Na {count} herinneringen" for count in range(2, 6)},
    "after_nobody": "Alsnog, na alle herinneringen",
    "nobody": "Geen antwoord",
    "withdrawn": "Gestopt vóór een antwoord",
    "waiting": "Wacht nog",
}
STATES = {"new": "Nieuw", "taken_up": "Opgepakt", "answered": "Beantwoord"}
QUALITY = {
    "birth_date": "Geboortedatum",
    "diploma": "Diploma",
    "school_type": "School",
    "cause": "Reden weg van school",
    "housing": "Woonplek",
    "area": "Gebied",
    "destination": "Uitkomst bij het einde",
    "baseline": "Startmeting op tijd",
    "aftercare": "Hoe het na 3 maanden is",
    "names": "Naam bij een contact",
}
ANYWHERE = {"unknown": "Onbekend", "other": "Iets anders"}
STEPS = ("dit moet nu anders", "ik wil dit anders", "ik ben bezig", "het gaat", "goed zo")


def name(kinds, code):
    """The Dutch name of a code; a code that nobody named prints as it is.

    Unknown and other can join any breakdown, so that what is hidden there does not stand alone.
    """
    return kinds.get(code) or ANYWHERE.get(code, code.replace("_", " ").capitalize())


def count(value):
    """A count in a table: 1.250, <5, × or a dash."""
    if value is None:
        return NONE
    if is_hidden(value):
        return {COVERED: "×", TOO_FEW: "te klein"}.get(value, value)
    return number(value)


def decimal(value):
    """A mean or median with one decimal: 146,8."""
    return count(value) if value is None or is_hidden(value) else number(value, 1)


def share(value):
    """A percentage with one decimal: 79,1%."""
    return count(value) if value is None or is_hidden(value) else f"{number(value, 1)}%"


def plain(value):
    """A count in a sentence: hidden ones are said in words. What covers another may itself be large."""
    if value is None or value in (COVERED, TOO_FEW):
        return "een aantal"
    return f"minder dan {value[1:]}" if is_hidden(value) else count(value)


def part_of(value, whole):
    """How many of how many: 12 van 22; one mark where neither may be told."""
    return count(value) if value == whole == COVERED else f"{count(value)} van {count(whole)}"


def untold(value):
    """Whether nothing at all may be said of a count, not even that it is small."""
    return value in (None, COVERED, TOO_FEW)


def say(value, zero, one, more, *, nothing=None):
    """The sentence that fits a count: none, one, or `more` in which {n} is the count; hidden ones are said in words.

    `nothing` is the one for a count of which nothing at all may be said.
    """
    if nothing is not None and untold(value):
        return nothing
    if known(value) and value in (0, 1):
        return one if value else zero
    return more.replace("{n}", plain(value))


def euro(value):
    """An amount of whole euros: € 1.250."""
    return count(value) if value is None or is_hidden(value) else f"€ {number(round(value))}"


def word(value):
    """A small count as a word: twee, zes; larger ones as a number."""
    return WORDS[value] if 0 <= value < len(WORDS) else number(value)


def lower(label):
    """A label inside a sentence."""
    return label[:1].lower() + label[1:]


def known(*values):
    """Whether all of these are numbers that may be said aloud."""
    return all(value is not None and not is_hidden(value) for value in values)


def drawn(value):
    """A value for a chart, where hidden and absent are None."""
    return value if known(value) else None


def difference(now, before, *, points=False):
    """What changed since the quarter before: +12, −3, 0 or, for percentages, +2,3 punt."""
    if not known(now, before):
        return NONE
    change = round(now - before, 1)
    decimals = 1 if isinstance(now, float) or points else 0
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{number(abs(change), decimals)}{' punt' if points else ''}"


def since(now, before, last, *, points=False):
    """What changed since the period before, called `last`: +12 sinds vorig kwartaal; empty when that cannot be said."""
    if not last or not known(now, before):
        return ""
    if now == before:
        return f"gelijk aan {last}"
    return f"{difference(now, before, points=points)} sinds {last}"


def day(text):
    """The date behind a frozen text, None for none."""
    return date.fromisoformat(text) if text else None


def span(cohort, start, end):
    """The quarter that a figure fell back to: 1e kwartaal 2006; other spans by their days."""
    first, last = day(cohort[start]), day(cohort[end])
    if not first:
        return NONE
    if first.day == 1 and first.month % 3 == 1 and (last.year, last.month) == (first.year, first.month + 2):
        return f"{first.month // 3 + 1}e kwartaal {first.year}"
    return f"{date_long(first)} tot en met {date_long(last)}"
