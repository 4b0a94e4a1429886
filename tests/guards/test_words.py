"""Plain Dutch (B1): words that we do not use, and sentences that are too long."""

import re

import pytest

from tests.guards.source import expect_none, modules, templates
from tests.guards.words import sentences, visible_in_module, visible_in_template, words_in

LONGEST = 20

# What we do not say, and what we say instead.
INSTEAD = {
    r"cli[eë]nt(en)?|casus(sen)?|doelgroep(en)?": "jongere",
    r"dossiers?": "pagina van …",
    r"intakes?": "kennismaking",
    r"nulmeting(en)?|effectmeting(en)?": "startmeting, vervolgmeting",
    r"proble(em|men)|hulpvra(ag|gen)": "wat nu aandacht vraagt, vraag",
    r"risico('s)?|zorgmijders?": "zorg (met reden), nog geen contact",
    r"caseload": "mijn jongeren",
    r"actiepunt(en)?|taak|taken": "volgende stap",
    r"no-?shows?|niet gemotiveerd": "niet gelukt (reden)",
    r"uitval|uitgevallen|uitstroom": "gestopt, mag terugkomen; resultaat",
    r"nazorg": "blijven volgen",
    r"(door)?verwijzing(en)?|doorverwijzen|doorverwezen": "warme overdracht",
    r"inactief|inactieve|verloren": "al even niet gezien, uit beeld",
    r"toestemmingsverklaring(en)?": "akkoord van …",
    r"verwijder(en|d|t)?|purgen": "wissen",
    r"verwerkt|geregistreerd": "opgeslagen, bewaard",
    r"sorry|helaas|ongeldige?": "zeg wat er moet staan",
}
FORBIDDEN = {re.compile(rf"(?<![\w-])({words})(?![\w-])", re.I): better for words, better in INSTEAD.items()}
# The report says once which word the municipality knows.
EXPLAINED = re.compile(r"\((in de regeling: )?[“\"‘']?nulmeting[”\"’']?\)", re.I)


def test_templates_speak_plain_dutch():
    texts = [(str(path), piece) for path, text in templates() for piece in visible_in_template(text)]

    expect_none(faults(texts))


def test_messages_speak_plain_dutch():
    texts = [(f"{m.path}:{node.lineno}", text) for m in modules() for node, text in visible_in_module(m)]

    expect_none(faults(texts))


@pytest.mark.parametrize(
    "text",
    [
        '<p>{% translate "De cliënt is er." %}</p>',
        "<p>{% blocktranslate %}Het dossier van {{ name }}{% endblocktranslate %}</p>",
        '<input placeholder="Nieuwe taak">',
        '{% include "components/card.html" with title=_("Caseload") only %}',
        "<button>Opslaan!</button>",
        "<p>" + "woord " * (LONGEST + 1) + "</p>",
    ],
)
def test_word_guard_bites(text):
    assert faults(("x", piece) for piece in visible_in_template(text))


@pytest.mark.parametrize(
    "text",
    [
        "{# het dossier #}<p class='taak'>Startmeting (nulmeting)</p>",
        '<p>{% if a != b %}{% translate "Opgeslagen." %}{% endif %}</p>',
        "<li>" + "woord " * 12 + "</li>\n\n<li>" + "woord " * 12 + "</li>",
    ],
)
def test_word_guard_lets_plain_text_pass(text):
    assert not faults(("x", piece) for piece in visible_in_template(text))


def faults(texts):
    """Words that we do not use, exclamation marks, and sentences over the length, with their place."""
    findings = []
    for place, text in texts:
        plain = EXPLAINED.sub("", text)
        hits = ((pattern.search(plain), better) for pattern, better in FORBIDDEN.items())
        findings += [f"{place}: “{hit[0]}” in “{text[:80]}”; say: {better}" for hit, better in hits if hit]
        if re.search(r"!(\s|$)", plain):
            findings.append(f"{place}: an exclamation mark in “{text[:80]}”")
        findings += [
            f"{place}: {count} words, {LONGEST} allowed: “{sentence[:80]}…”"
            for sentence in sentences(plain)
            if (count := words_in(sentence)) > LONGEST
        ]
    return findings
