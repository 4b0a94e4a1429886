"""Names of people: how they are shown, filed and searched."""

import re
import unicodedata

# Letters that do not decompose into a letter and an accent.
_FLAT = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
INFIXES = frozenset("van der den de het ten ter te op in 't 's d' vd von la le el al da dos di du".split())


def key(text):
    """The search key of a text: lower case, no accents, no punctuation, one space between words."""
    flat = unicodedata.normalize("NFKD", text.lower().translate(_FLAT))
    flat = "".join(char for char in flat if not unicodedata.combining(char)).translate(_FLAT)
    return " ".join(re.sub(r"[^\w]+", " ", flat).split())


def surname_key(surname):
    """The search key of a surname without its infix, also when someone typed the infix into it."""
    words = surname.lower().replace("’", "'").split()
    while len(words) > 1 and words[0] in INFIXES:
        words.pop(0)
    return key(" ".join(words))


def full(first_name, infix, surname):
    """Sam van den Berg; Van den Berg without a first name."""
    parts = [part for part in (first_name, infix, surname) if part]
    text = " ".join(parts).replace("' ", "'") if infix.endswith("'") and surname else " ".join(parts)
    return text if first_name or not infix else text[:1].upper() + text[1:]


def filed(first_name, infix, surname):
    """Berg, Sam van den: the form to sort by."""
    if not surname:
        return first_name
    rest = " ".join(part for part in (first_name, infix) if part)
    return f"{surname}, {rest}" if rest else surname
