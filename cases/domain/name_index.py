"""The index behind search: which words lead to which youth, and which pieces lead to which word.

One way for both databases: plain tables with equality alone, so that what a search costs follows the words that are
asked for, not the number of youths. Written in the transaction that changes a name.
"""

from collections import defaultdict

from django.db import transaction
from django.db.models import Exists, OuterRef

from cases.domain.name_sounds import beginning, pieces
from cases.models import NamePiece, NameWord, Youth, YouthAlias

CHUNK = 400
LONGEST = 60


@transaction.atomic(savepoint=False)
def refresh(pks, *, by):
    """Write anew by which words these youths are found. A merged youth is found by none."""
    pks = list(pks)
    for start in range(0, len(pks), CHUNK):
        _refresh(pks[start : start + CHUNK])


def rebuild(*, organisation=None, by):
    """Write the whole index anew, of one organisation or of all: after an import, or for rows older than the index."""
    youths = Youth.objects.filter(organisation=organisation) if organisation else Youth.objects.all()
    refresh(youths.order_by("pk").values_list("pk", flat=True), by=by)


def mend(*, by):
    """Find youths that the index forgot, as when rows were written past the domain; returns how many."""
    known = NameWord.objects.filter(youth=OuterRef("pk"))
    lost = Youth.objects.filter(~Exists(known), merged_into__isnull=True).exclude(name_key="")
    pks = list(lost.values_list("pk", flat=True))
    refresh(pks, by=by)
    return len(pks)


def words_of(key, *, joined):
    """The words of a name key; `joined` also the key written as one word, as street names are."""
    parts = {*key.split(), key.replace(" ", "") if joined else ""}
    return {part[:LONGEST] for part in parts if part}


def _refresh(pks):
    owners, wanted = _wanted(pks)
    there = defaultdict(set)
    for pk, youth, word in NameWord.objects.filter(youth__in=pks).values_list("pk", "youth_id", "word"):
        there[youth].add((pk, word))
    gone = {pk: (owners[youth], word) for youth in there for pk, word in there[youth] if word not in wanted[youth]}
    have = {youth: {word for _pk, word in rows} for youth, rows in there.items()}
    new = [(youth, word) for youth in pks for word in sorted(wanted[youth] - have.get(youth, set()))]
    NameWord.objects.filter(pk__in=gone).delete()
    NameWord.objects.bulk_create(
        [NameWord(organisation_id=owners[youth], youth_id=youth, word=word) for youth, word in new],
        ignore_conflicts=True,
        batch_size=CHUNK,
    )
    _learn({(owners[youth], word) for youth, word in new})
    _unlearn(set(gone.values()))


def _wanted(pks):
    """(pk → organisation, pk → words)."""
    owners, wanted = {}, defaultdict(set)
    columns = ("pk", "organisation_id", "name_key", "surname", "merged_into_id")
    for pk, organisation, key, surname, merged in Youth.objects.filter(pk__in=pks).values_list(*columns):
        owners[pk] = organisation
        if not merged:
            wanted[pk] = words_of(key, joined=not surname)
    for pk, key in YouthAlias.objects.filter(youth__in=wanted).values_list("youth_id", "name_key"):
        wanted[pk] |= words_of(key, joined=True)
    return owners, wanted


def _learn(pairs):
    """Words that came into use get their pieces."""
    for organisation, words in _by_organisation(pairs):
        begun = NamePiece.objects.filter(organisation=organisation, piece__in={beginning(word) for word in words})
        known = set(begun.filter(word__in=words).values_list("word", flat=True))
        NamePiece.objects.bulk_create(
            [
                NamePiece(organisation_id=organisation, piece=piece, word=word)
                for word in sorted(words - known)
                for piece in sorted(pieces(word))
            ],
            ignore_conflicts=True,
            batch_size=CHUNK,
        )


def _unlearn(pairs):
    """Words that nobody is called by any more leave nothing behind."""
    for organisation, words in _by_organisation(pairs):
        used = NameWord.objects.filter(organisation=organisation, word__in=words).values_list("word", flat=True)
        gone = words - set(used)
        theirs = {piece for word in gone for piece in pieces(word)}
        NamePiece.objects.filter(organisation=organisation, piece__in=theirs, word__in=gone).delete()


def _by_organisation(pairs):
    found = defaultdict(set)
    for organisation, word in pairs:
        found[organisation].add(word)
    return found.items()
