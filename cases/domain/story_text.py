"""What may not stand in a story: a name of somebody around the youth, or anything else that leads to them (R51)."""

import re
import unicodedata
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from cases.domain.signal_text import without_people
from cases.models import Acquaintance, Case, Story, Youth, YouthAlias
from mentoraat import names
from mentoraat.forms import holds_bsn
from mentoraat.states import Refused
from partners.models import ContactPerson

YOUTH, GUIDE, PERSON, AREA, NUMBER = "youth", "guide", "person", "area", "number"
WHY = {
    YOUTH: _l("Hier staat “%(found)s”. Zo heet de jongere zelf. Schrijf een andere naam."),
    GUIDE: _l("Hier staat “%(found)s”. Zo heet iemand die de jongere begeleidt. Schrijf bijvoorbeeld “de mentor”."),
    PERSON: _l("Hier staat “%(found)s”. Zo heet iemand bij een partner. Schrijf bijvoorbeeld “iemand van het loket”."),
    AREA: _l("Hier staat “%(found)s”. Daar woont de jongere. Schrijf bijvoorbeeld “in de stad”."),
    NUMBER: _l("Hier staat “%(found)s”. Dat is het nummer van een traject. Haal het weg."),
}
# Names that are everyday words as well: only with a capital are they taken for a name.
EVERYDAY = names.INFIXES | frozenset(
    "beer berg bloem bos boom bo dam dijk donker fee goud groen groot hart heuvel hof iris jong kok koning kort kruis "
    "lang lente linde maan mark meer mees merel mooi muur oud roos rood ster sterk stil storm veld vis visser vos "
    "vogel wil winter wit zand zomer zon zwart".split()
)
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_STREETS = "straat|laan|plein|singel|kade|gracht|steeg|plantsoen|dreef"
# A thing that leads to somebody, and why it may not stand there.
TRACES = (
    (r"(?:https?://|www\.)\S+|(?<!\w)@\w{2,}", _l("Hier staat “%(found)s”. Dat leidt naar iemand. Haal het weg.")),
    (
        rf"(?<!\d)(?:\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s+(?:{_MONTHS}))(?!\w)",
        _l("Hier staat een dag: “%(found)s”. Schrijf bijvoorbeeld “in het voorjaar”."),
    ),
    (
        rf"(?<!\w)(?:(?:\w+(?:{_STREETS})|(?!onderweg)(?-i:(?=[A-Z]))\w*(?:{_STREETS}|weg|hof|dijk))\s+\d+\w?"
        r"|[1-9]\d{3}\s?(?-i:[A-Z]{2})|[1-9]\d{3}[a-z]{2})(?!\w)",
        _l("Hier staat een adres: “%(found)s”. Haal het weg."),
    ),
    (r"(?<!\d)\d{8,}(?!\d)", _l("Hier staat een nummer: “%(found)s”. Haal het weg.")),
)
_ONE_NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class Name:
    """A name to look for: its words as keys, whose it is, and whether it only counts with a capital."""

    words: tuple
    whose: str
    capital: bool = False


def cleaned(text):
    """The text as it is kept: invisible characters gone, blanks in order, paragraphs kept."""
    seen = "".join(char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char) != "Cf")
    return "\n".join(" ".join(line.split()) for line in seen.splitlines() if line.strip())


def faults(youth, *, pseudonym, title, text, by):
    """What in these words leads to the youth or to somebody else: field → why, with every word that was found."""
    known, found = _names(youth, by), {}
    for field, words in (("pseudonym", pseudonym), ("title", title), ("text", text)):
        whys = [*_named(words, known), *_traced(words)] or _others(words, field, by)
        if whys:
            found[field] = " ".join(dict.fromkeys(whys))
    if "pseudonym" not in found and (why := _no_name(pseudonym) or _taken(pseudonym, youth, by)):
        found["pseudonym"] = why
    if len(text) > Story.LONGEST:
        words = _("Houd het kort: hoogstens %(limit)s tekens, dit zijn er %(size)s.")
        found["text"] = words % {"limit": Story.LONGEST, "size": len(text)}
    return found | {field: _("Vul dit in.") for field, words in (("title", title), ("text", text)) if not words}


def _named(text, known):
    """Why each known name that is in the text may not stand there."""
    tokens = [(word, names.key(word)) for word in re.findall(r"[^\W_]+", text)]
    for name in known:
        size = len(name.words)
        for start in range(len(tokens) - size + 1):
            row = tokens[start : start + size]
            if _same(row, name.words) and (not name.capital or row[0][0][0].isupper()):
                yield WHY[name.whose] % {"found": " ".join(word for word, _key in row)}


def _same(row, words):
    """Whether these words are the name; the last may be a possessive: Sams moeder."""
    keys = tuple(key for _word, key in row)
    last = keys[-1] == words[-1] or (len(words[-1]) > 2 and keys[-1] == f"{words[-1]}s")
    return last and keys[:-1] == words[:-1]


def _traced(text):
    """Why each day, address, number or way to somebody may not stand there; a BSN is not repeated."""
    if holds_bsn(text):
        yield _("Hier staat een burgerservicenummer. Dat mogen we niet bewaren: haal het weg.")
        return
    for pattern, why in TRACES:
        for found in re.finditer(pattern, text, re.IGNORECASE):
            yield why % {"found": found[0]}


def _others(text, field, by):
    """Whether it names another youth whom the writer knows, or holds a mail address or a telephone number."""
    try:
        without_people(text, field=field, by=by)
    except Refused as refusal:
        return [str(refusal.message)]
    return []


def _no_name(pseudonym):
    return "" if _ONE_NAME.fullmatch(pseudonym) else _("Kies één voornaam, bijvoorbeeld “Noor”.")


def _taken(pseudonym, youth, by):
    """Whether another youth of the same mentor is called so: who knows the group would think it is that one."""
    guides = Case.objects.filter(youth=youth).values("casemanager")
    beside = Case.objects.open().filter(casemanager__in=guides).exclude(youth=youth)
    there = beside.filter(youth__in=Youth.objects.visible_to(by)).values_list("youth__first_name", flat=True)
    if names.key(pseudonym) in {names.key(name) for name in there}:
        return _("Zo heet een andere jongere van dezelfde mentor. Kies een andere naam.")
    return ""


def _names(youth, by):
    """Every name to look for, the youth's own first. Five queries."""
    found = [*_single(youth.first_name, YOUTH), *_single(youth.surname, YOUTH), *_aliases(youth)]
    guided = Acquaintance.objects.filter(youth=youth).values_list("user__name", flat=True)
    cases = Case.objects.filter(youth=youth).values_list("casemanager__name", "area__name", "number")
    people, areas, numbers = zip(*cases, strict=True) if cases else ((), (), ())
    for name in dict.fromkeys((by.name, *people, *guided)):
        found += _single(name, GUIDE)
    area = youth.area.name if youth.area_id else ""
    found += [_whole(name, AREA, capital=True) for name in dict.fromkeys((area, *areas)) if name]
    found += [_whole(number, NUMBER) for number in numbers if len(number) > 3]  # noqa: PLR2004
    return [name for name in (*found, *_at_partners(youth)) if name.words]


def _aliases(youth):
    """A street name of several words counts as a whole, an earlier name word by word."""
    for name, shown in YouthAlias.objects.filter(youth=youth).values_list("name", "shown"):
        yield from [_whole(name, YOUTH)] if shown and " " in names.key(name) else _single(name, YOUTH)


def _at_partners(youth):
    """Who works at a partner: of all their whole name, of those around the youth each word with a capital."""
    people = ContactPerson.objects.filter(organisation_id=youth.organisation_id)
    around = Q(handovers__case__youth=youth) | Q(partner__involvements__case__youth=youth)
    near = people.filter(around | Q(partner__consents__youth=youth)).distinct()
    for name in near.values_list("name", flat=True):
        yield from (Name(row.words, PERSON, capital=True) for row in _single(name, PERSON))
    for name in people.values_list("name", flat=True):
        if " " in names.key(name):
            yield _whole(name, PERSON)


def _single(name, whose):
    """Each word of a name that can be somebody's; infixes and initials are not."""
    words = [word for word in names.key(name).split() if len(word) > 1]
    real = [word for word in words if word not in names.INFIXES] or words
    return [Name((word,), whose, capital=word in EVERYDAY) for word in real]


def _whole(name, whose, capital=False):
    return Name(tuple(names.key(name).split()), whose, capital)
