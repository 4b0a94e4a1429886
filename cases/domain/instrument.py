"""Instruments: ours, that ships, and those that an organisation makes: areas of life and one scale of worded steps."""

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext as _

from cases.models import Instrument, LifeArea, Programme
from mentoraat import audit
from mentoraat.periods import today
from mentoraat.states import Refused

SLUG, VERSION = "mentoraat", 1
STEPS = ("Dit moet nu anders", "Ik wil dit anders", "Ik ben bezig", "Het gaat", "Goed zo")
# The code is also the column in a register workbook, and the key in figures.
AREAS = (
    ("wonen", "Wonen", "Hoe gaat het met je woonplek?"),
    ("geld", "Geld", "Hoe gaat het met je geld?"),
    ("school", "School", "Hoe gaat het met school of leren?"),
    ("werk", "Werk", "Hoe gaat het met werk?"),
    ("thuis", "Thuis", "Hoe gaat het thuis en met je familie?"),
    ("vrienden", "Vrienden", "Hoe gaat het met je vrienden?"),
    ("vrije_tijd", "Vrije tijd", "Hoe gaat het met wat je doet in je vrije tijd?"),
    ("afspraken", "Afspraken", "Hoe gaat het met op tijd komen en je afspraken?"),
)
FEWEST_AREAS, MOST_AREAS = 3, 15
# What a form for a new one begins with.
BLANK = {"filled_in_by": Instrument.FilledInBy.TOGETHER, "steps": "\n".join(STEPS)}


@transaction.atomic
def own():
    """Our instrument in its present version, made when it is not there yet."""
    item, made = Instrument.objects.get_or_create(
        organisation=None,
        slug=SLUG,
        version=VERSION,
        defaults={"name": "Acht punten van Mentoraat", "steps": list(STEPS)},
    )
    if made:
        _write_areas(item, AREAS)
    return item


@transaction.atomic
def draft(organisation, *, name, steps, areas, filled_in_by=Instrument.FilledInBy.TOGETHER, by):
    """A new instrument of the organisation; `areas` are (label, question). Nobody is asked with it until `publish`."""
    _check(steps, areas)
    item = Instrument.objects.create(
        organisation=organisation,
        slug=_free_slug(organisation, name),
        name=name,
        steps=steps,
        filled_in_by=filled_in_by,
        is_draft=True,
    )
    _write_areas(item, _coded(areas))
    audit.record("instrument.drafted", item, by=by)
    return item


@transaction.atomic
def edit(item, *, name, steps, areas, filled_in_by, by):
    """Change a draft. A version that was published never changes: see `revise`."""
    _only_draft(item)
    _check(steps, areas)
    if item.version > 1 and len(steps) != len(item.steps):
        raise Refused(_("Een nieuwe versie houdt evenveel antwoorden. Maak anders een nieuwe meting."), field="steps")
    item.name, item.steps, item.filled_in_by = name, steps, filled_in_by
    item.save(update_fields=["name", "steps", "filled_in_by", "updated"])
    item.areas.all().delete()
    _write_areas(item, _coded(areas))
    audit.record("instrument.edited", item, fields=["areas", "filled_in_by", "name", "steps"], by=by)
    return item


@transaction.atomic
def revise(item, *, by):
    """A draft of the next version, the same as the present one; the draft that is there already if there is one."""
    _of_organisation(item)
    family = Instrument.objects.select_for_update().family_of(item)
    found = family.filter(is_draft=True).first()
    if found:
        return found
    made = Instrument.objects.create(
        organisation=item.organisation,
        slug=item.slug,
        version=family.aggregate(last=Max("version"))["last"] + 1,
        name=item.name,
        steps=item.steps,
        filled_in_by=item.filled_in_by,
        is_draft=True,
    )
    _write_areas(made, item.areas.values_list("code", "label", "question"))
    audit.record("instrument.drafted", made, by=by)
    return made


@transaction.atomic
def publish(item, *, by):
    """Take a draft into use from today; the version before it stops, and its programmes go on with this one."""
    day = today()
    if not Instrument.objects.filter(pk=item.pk, is_draft=True).update(is_draft=False, active_from=day):
        raise Refused(_("Deze versie is al in gebruik."))
    item.is_draft, item.active_from = False, day
    earlier = Instrument.objects.family_of(item).filter(version__lt=item.version)
    earlier.filter(active_until__isnull=True).update(active_until=day)
    Programme.objects.filter(instrument__in=earlier.values("pk")).update(instrument=item)
    audit.record("instrument.published", item, by=by)
    return item


@transaction.atomic
def withdraw(item, *, by):
    """Begin nothing with it any more; what was measured stays. Refused while a programme uses it."""
    _of_organisation(item)
    if item.programmes.filter(active=True).exists():
        raise Refused(_("Een programma gebruikt deze meting nog. Kies daar eerst een andere."))
    changed = Instrument.objects.in_use().filter(pk=item.pk).update(active_until=today())
    if not changed:
        raise Refused(_("Deze meting is niet in gebruik."))
    item.active_until = today()
    audit.record("instrument.withdrawn", item, by=by)
    return item


@transaction.atomic
def discard(item, *, by):
    """Throw a draft away."""
    _only_draft(item)
    audit.record("instrument.discarded", item, by=by)
    item.delete()


@transaction.atomic
def choose(programme, *, instrument, by):
    """What the start measurements of a programme ask from now on; None for our own."""
    if instrument is not None and not instrument.in_use:
        raise Refused(_("Deze meting is niet in gebruik."), field="instrument")
    Programme.objects.filter(pk=programme.pk).update(instrument=instrument)
    programme.instrument = instrument
    audit.record("programme.instrument_chosen", programme, fields=["instrument"], by=by)
    return programme


def newest(rows):
    """Of each instrument what people look at first: the version in use, else the last one; with its draft beside it.

    Returns (item, draft or None); ours first, then by name. One query.
    """
    families = {}
    for item in rows.order_by("-version"):
        families.setdefault((item.organisation_id, item.slug), []).append(item)
    found = [_face(versions) for versions in families.values()]
    return sorted(found, key=lambda pair: (pair[0].organisation_id is not None, pair[0].name.casefold()))


def _face(versions):
    draft = next((item for item in versions if item.is_draft), None)
    used = [item for item in versions if not item.is_draft]
    return (used[0], draft) if used else (draft, None)


def versions(item):
    """Every version of the same instrument, the newest first."""
    return list(Instrument.objects.family_of(item))


def for_baseline(case):
    """What a start measurement of this case asks."""
    chosen = case.programme.instrument
    return chosen if chosen is not None and chosen.in_use else own()


def for_follow_up(baseline):
    """What a follow-up asks: the newest version of what the baseline asked, so that the two can be compared."""
    return Instrument.objects.family_of(baseline.instrument).filter(is_draft=False).first()


def enough(areas):
    """How many of so many areas must be answered before a measurement can be closed: more than half."""
    return areas // 2 + 1


def _only_draft(item):
    if not item.is_draft:
        raise Refused(_("Een versie die in gebruik was, verandert niet meer. Maak een nieuwe versie."))


def _of_organisation(item):
    if item.organisation_id is None:
        raise Refused(_("Deze meting hoort bij Mentoraat en is voor iedereen hetzelfde."))


def _check(steps, areas):
    if not Instrument.FEWEST_STEPS <= len(steps) <= Instrument.MOST_STEPS:
        raise Refused(_("Schrijf 3 tot 7 antwoorden op, elk op een eigen regel."), field="steps")
    if not FEWEST_AREAS <= len(areas) <= MOST_AREAS:
        raise Refused(_("Schrijf 3 tot 15 punten op, elk op een eigen regel."), field="areas")
    codes = [code for code, *_words in _coded(areas)]
    if len(set(codes)) != len(codes):
        raise Refused(_("Twee punten hebben dezelfde naam. Geef elk punt een eigen naam."), field="areas")


def _coded(areas):
    """(code, label, question): the name of an area makes its code, so a new version knows it again."""
    return [(slugify(label).replace("-", "_")[:50], label, question) for label, question in areas]


def _write_areas(item, areas):
    LifeArea.objects.bulk_create(
        LifeArea(instrument=item, code=code, label=label, question=question, position=position)
        for position, (code, label, question) in enumerate(areas, start=1)
    )


def _free_slug(organisation, name):
    base = slugify(name)[:40] or "meting"
    taken = set(Instrument.objects.filter(organisation=organisation).values_list("slug", flat=True))
    return next(slug for slug in (base, *(f"{base}-{n}" for n in range(2, 1000))) if slug not in taken)
