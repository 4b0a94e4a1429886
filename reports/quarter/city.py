"""The chapters about the city: wishes without an offer, what gets stuck, and stories under another name."""

from mentoraat import charts
from reports.domain.disclosure import COVERED
from reports.quarter import sides, words
from reports.quarter.parts import Chapter, Drawing, Row, Table, Tales, Told
from reports.quarter.telling import kept, paragraphs
from reports.quarter.words import count, known, say

MOST = 8  # signals that are told in words; the rest is in the table


def wishes(told):
    """What youths want, and for what part of it the city has no offer."""
    part = told.at("network.wishes")
    if not part:
        return None
    kinds, without = part.get("by_kind") or {}, part.get("without_offer_by_kind") or {}
    codes = sides.ordered(kinds, words.KINDS_OF_WISH)
    rows = [
        Row(words.name(words.KINDS_OF_WISH, code), (
            *(count(number) for number in _split(kinds[code], without.get(code))), count(kinds[code])),
            key=f"network.wishes.without_offer_by_kind.{code}")
        for code in codes
    ]  # fmt: skip
    both = _split(part["total"], part["without_offer"])
    rows.append(Row("Samen", (*(count(number) for number in both), count(part["total"])), total=True))
    table = Table("Wensen en aanbod", ("Wens", "Zonder aanbod", "Met aanbod", "Samen"), tuple(rows), ("R32",))
    lines = [(words.name(words.KINDS_OF_WISH, code), _drawn(kinds[code], without.get(code))) for code in codes]
    chart = None
    if any(value for _, values in lines for value in values):
        title = _title(kinds, without)
        chart = Drawing(charts.stacked(title, lines, series=("Zonder aanbod", "Met aanbod"), column="Wens"), ())
    parts = kept(sides.together(chart, table if part["total"] != 0 else None))
    return Chapter("wensen", "Welke wens heeft nog geen aanbod?", _without(told, part), parts)


def _split(value, without):
    """Without and with an offer; where one is hidden the other is too."""
    return (without, value - without) if known(value, without) else (without, COVERED)


def _drawn(value, without):
    return _split(value, without) if known(value, without) else (None, None)


def _title(kinds, without):
    rows = [(words.name(words.KINDS_OF_WISH, code), without.get(code)) for code in kinds]
    return sides.headed(rows, "Het vaakst zonder aanbod: {}", "Wensen met en zonder aanbod")[0]


def _without(told, part):
    total, without = part["total"], part["without_offer"]
    if total == 0:
        return f"Er stond {told.inside} geen wens open."
    if not known(total, without):
        return "Hoeveel wensen geen aanbod hebben, is niet te tonen."
    if total == 1:
        return f"Er is 1 open wens. Daarvoor is {'nog geen' if without else 'een'} aanbod."
    if without == total:
        return f"Voor geen van de {count(total)} open wensen is er al een aanbod."
    return say(without, f"Voor elk van de {count(total)} open wensen is er een aanbod.",
               f"Voor 1 van de {count(total)} open wensen is er nog geen aanbod.",
               f"Voor {{n}} van de {count(total)} open wensen is er nog geen aanbod.")  # fmt: skip


def signals(told):
    """What gets stuck, in words without names, how often, and what came of it."""
    found, part = told.facts["texts"].get("signals") or [], told.at("network.signals")
    if not found and not part:
        return None
    part = part or {}
    names = {theme: theme for theme in told.at("network.signals.by_theme") or {}}  # as the organisation writes them
    themes = sides.largest_first(sides.kinds(told, "network.signals.by_theme", names))
    title, strong = sides.headed(themes, "Het vaakst: {}", "Signalen naar thema")
    bars = sides.bars(title, themes, columns=("Thema", "Signalen"), rules=("R50",), strong=strong)
    tales = Tales("signal", tuple(_signal(told, row) for row in found[:MOST])) if found else None
    if themes and not any(value for _, value, _ in themes):
        bars = None
    return Chapter("signalen", "Wat loopt vast in de stad?", _raised(told, part, found), kept(bars, tales))


def _signal(told, row):
    times = None if told.terms.is_strict else row.get("times")  # there no number stands as it was counted
    seen = f" · {times} keer gezien" if isinstance(times, int) and times > 1 else ""
    state = words.STATES.get(row.get("state"), str(row.get("state") or "").capitalize())
    answer = f"{state}. {row['outcome']}" if row.get("outcome") else state
    return Told(row["theme"], seen.removeprefix(" · "), (row["text"],), answer)


def _raised(told, part, found):
    raised, answered = part.get("raised"), part.get("answered")
    if raised is None:
        return say(len(found), "", "Eén signaal uit het veld.", "{n} signalen uit het veld.")
    inside = f"{told.inside[:1].upper()}{told.inside[1:]}"
    start = say(raised, f"{inside} kwam er geen nieuw signaal bij", f"{inside} kwam er 1 signaal bij",
                f"{inside} kwamen er {{n}} signalen bij")  # fmt: skip
    if answered is None or (raised == 0 and answered == 0):
        return f"{start}."
    return f"{start}. " + say(answered, "Er is geen signaal beantwoord.", "Er is 1 signaal beantwoord.",
                              "Er zijn {n} signalen beantwoord.")  # fmt: skip


def stories(told):
    """Stories of youths who agreed, under another name."""
    found = (told.facts["texts"].get("stories") or [])[: told.terms.stories]
    if not found:
        return None
    tales = tuple(Told(row["title"], row["pseudonym"], paragraphs(row["text"])) for row in found)
    title = "Het verhaal van één jongere" if len(found) == 1 else f"De verhalen van {words.word(len(found))} jongeren"
    finding = (
        "De naam is veranderd. De jongere kent dit verhaal en is akkoord."
        if len(found) == 1
        else "De namen zijn veranderd. Elke jongere kent het eigen verhaal en is akkoord."
    )
    return Chapter("verhalen", title, finding, (Tales("story", tales),))
