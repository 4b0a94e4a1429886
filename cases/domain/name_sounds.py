"""How a name sounds in Dutch, and how much two words look or sound alike. Pure: words in, numbers out."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

ALIKE = 0.62  # how much two words must look alike, from 0 to 1
WITHIN = 0.63  # a word that stands somewhere within another
SPELLED = 0.04  # what it costs to be written otherwise
_SOUNDS = (
    *(("sch", "sg"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("dj", "j"), ("dz", "j"), ("ch", "g"), ("kh", "g")),
    *(("oe", "u"), ("ou", "u"), ("ij", "i"), ("ei", "i"), ("ey", "i"), ("ai", "i"), ("ie", "i"), ("y", "i")),
    *(("c", "k"), ("q", "k"), ("x", "ks"), ("z", "s"), ("v", "f"), ("w", "f")),
)


@lru_cache(maxsize=50_000)
def sound(word):
    """Roughly how a name sounds: spellings that differ only on paper become the same."""
    start = "j" + word[1:] if len(word) > 1 and word[0] == "y" and word[1] in "aeou" else word
    for written, heard in _SOUNDS:
        start = start.replace(written, heard)
    single = [char for index, char in enumerate(start) if index == 0 or char != start[index - 1]]
    return "".join(char for index, char in enumerate(single) if char != "h" or index == 0)


def likeness(word, vocabulary):
    """{other: how much it looks or sounds like the word, from 0 to 1} of those of the list that do enough."""
    vocabulary = list(vocabulary)
    if len(word) < 3:
        return {other: 1.0 if other == word else 0.8 for other in vocabulary if other.startswith(word)}
    found = {other: score for other, score, _ in _near(word, vocabulary)}
    for _sounding, score, index in _near(sound(word), [sound(other) for other in vocabulary]):
        other = vocabulary[index]
        found[other] = max(found.get(other, 0), score - (SPELLED if other != word else 0))
    for other in vocabulary:
        if word in other:
            found[other] = max(found.get(other, 0), WITHIN)
    return {other: score for other, score in found.items() if score >= ALIKE}


def alike(one, two):
    """How much two words look or sound alike, 0 when not enough."""
    return likeness(one, [two]).get(two, 0.0)


def _near(word, vocabulary):
    return process.extract(
        word, vocabulary, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=ALIKE, limit=60
    )


def pieces(word):
    """The pieces by which a word is looked up: how it begins, and three letters at a time, of its sound too."""
    return {f"^{word[:length]}" for length in range(1, min(len(word), 4) + 1)} | telling(word)


def telling(word):
    """The pieces that few words share, by which one that is spelled otherwise is looked up."""
    heard = sound(word)
    return _threes(word) | _threes(heard) | {f"^{word[:2]}", f"^{heard[:2]}"}


def beginning(word):
    """The one piece that every word shares that begins like this."""
    return f"^{word[:4]}"


def _threes(word):
    return {word[at : at + 3] for at in range(len(word) - 2)}
