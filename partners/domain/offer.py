"""What partners offer: written down, changed, said to hold still, and closed. By us, or by the partner's own link."""

from django.db import IntegrityError, transaction
from django.db.models import F, Prefetch
from django.utils.translation import gettext as _

from mentoraat import audit, jobs, names, states
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.models import Offer, OfferIntake, PublicLink

State = Offer.State
FACTS = (
    *("title", "kind", "keywords", "places", "tailor_made", "hours_per_week", "age_from", "age_to"),
    *("diploma", "dutch", "driving_licence", "requirements", "contact", "ends_on"),
)
INTAKE = ("starts_on", "all_year", "sign_up_by", "covenant", "area", "valid_from", "valid_until")


@transaction.atomic
def add(partner, *, title, kind, areas=(), intakes=(), by, **facts):
    """A new offer of a partner. `intakes` are mappings with the columns of OfferIntake; `facts` the rest of FACTS.

    A partner has an offer with this title once; who writes it down says that it holds today.
    """
    facts = {"title": title, "kind": kind, **facts}
    _check(facts, intakes)
    state = State.FULL if facts.get("places") == 0 else State.OPEN
    offer = Offer(organisation_id=partner.organisation_id, partner=partner, state=state, **facts, **_checked(by))
    try:
        with transaction.atomic():
            offer.save()
    except IntegrityError:
        raise Refused(_("Dit aanbod van deze partner staat er al."), field="title") from None
    offer.areas.set(areas)
    _set_intakes(offer, intakes)
    audit.record("offer.added", offer, by=by)
    _look_who_fits(offer, by=by)
    return offer


@transaction.atomic
def edit(offer, *, areas=None, intakes=None, by, **facts):
    """Change what an offer is; what is not named stays. Who changes it says that it holds today."""
    offer = Offer.objects.select_for_update(no_key=True).get(pk=offer.pk)  # of two at once, the second sees the first
    before = {name: getattr(offer, name) for name in FACTS}
    _check(before | facts, intakes or ())
    changed = {name for name, value in facts.items() if before[name] != value}
    for name in changed:
        setattr(offer, name, facts[name])
    for name, value in _checked(by).items():
        setattr(offer, name, value)
    _follow_places(offer, before["places"])
    try:
        with transaction.atomic():
            offer.save()
    except IntegrityError:
        raise Refused(_("Dit aanbod van deze partner staat er al."), field="title") from None
    if areas is not None:
        offer.areas.set(areas)
    if intakes is not None:
        _set_intakes(offer, intakes)
    audit.record("offer.edited", offer, fields=changed, by=by)
    _look_who_fits(offer, by=by)
    return offer


@transaction.atomic
def confirm(offer, *, by):
    """Klopt nog: it holds as it stands."""
    if not Offer.objects.exclude(state=State.CLOSED).filter(pk=offer.pk).update(**_checked(by)):
        raise Refused(_("Dit aanbod is gesloten. Open het eerst weer."))
    offer.refresh_from_db()
    audit.record("offer.confirmed", offer, fields=["checked_on"], by=by)
    return offer


def set_places(offer, *, places, by):
    """How many places there are now; None when nobody knows. Without a place it is full, with one it is open again."""
    if offer.state == State.CLOSED:
        raise Refused(_("Dit aanbod is gesloten. Open het eerst weer."), field="places")
    return edit(offer, places=places, by=by)


@transaction.atomic
def fill(offer, *, by):
    """No place left for now."""
    return _moved(offer, State.FULL, "offer.filled", by=by)


@transaction.atomic
def reopen(offer, *, by):
    """There is a place again: mentors of youths whose wish it is hear it anew."""
    places = None if offer.places == 0 else offer.places
    item = _moved(offer, State.OPEN, "offer.reopened", by=by, places=places, round=F("round") + 1)
    _look_who_fits(item, by=by)
    return item


@transaction.atomic
def close(offer, *, by):
    """The partner does not offer this any more. What was begun with it stays."""
    return _moved(offer, State.CLOSED, "offer.closed", by=by)


def listing(organisation):
    """Everything that partners offer, what runs first, with partner, areas and intakes at hand. Three queries."""
    rows = Offer.objects.filter(organisation=organisation)
    rank = {State.OPEN: 0, State.FULL: 1, State.CLOSED: 2}
    return sorted(with_terms(rows), key=lambda item: (rank[item.state], item.title.lower(), item.pk))


def with_terms(rows):
    """These offers with all that says whether they fit."""
    intakes = Prefetch("intakes", OfferIntake.objects.select_related("area"))
    return rows.select_related("partner", "checked_by").prefetch_related("areas", intakes)


def whole(offer):
    """The same offer with all that says whether it fits."""
    return with_terms(Offer.objects.filter(pk=offer.pk)).get()


def of_partner(partner):
    """What this partner offers, closed ones last."""
    rows = with_terms(Offer.objects.filter(partner=partner))
    return sorted(rows, key=lambda item: (item.state == State.CLOSED, item.title.lower(), item.pk))


def as_typed(offer):
    """What a form about this offer begins with."""
    start = {name: getattr(offer, name) for name in FACTS} | {"areas": [area.ref for area in offer.areas.all()]}
    days = 0
    for row in offer.intakes.select_related("area"):
        if row.covenant:
            start |= {"covenant": row.covenant, "covenant_area": row.area.ref}
            start |= {"covenant_from": row.valid_from, "covenant_until": row.valid_until}
        elif row.all_year:
            start["all_year"] = True
        else:
            days += 1
            start |= {f"start_{days}": row.starts_on, f"sign_up_{days}": row.sign_up_by}
    return start


def says_the_same(offer, *, areas=None, intakes=None, **facts):
    """Whether these terms are what stands there already; what is not named does not count. Terms at hand."""
    if any(getattr(offer, name) != value for name, value in facts.items()):
        return False
    if areas is not None and {area.pk for area in areas} != {area.pk for area in offer.areas.all()}:
        return False
    return intakes is None or _typed(intakes) == _typed(_rows(offer.intakes.all()))


def _moved(offer, to, verb, *, by, **columns):
    states.move(offer, to=to, **columns, **_checked(by))
    offer.refresh_from_db()
    audit.record(verb, offer, fields=["state"], by=by)
    return offer


def _follow_places(offer, before):
    """Places and state say the same: none is full; a place where there was none is open again, a new round."""
    if offer.state == State.OPEN and offer.places == 0:
        offer.state = State.FULL
    elif offer.state == State.FULL and offer.places != 0 and offer.places != before:
        offer.state, offer.round = State.OPEN, offer.round + 1
    elif offer.state == State.OPEN and before and offer.places and offer.places > before:
        offer.round += 1


def _checked(by):
    """Who says today that it holds."""
    outside = isinstance(by, PublicLink)
    return {"checked_on": today(), "checked_by": None if outside else by, "checked_by_partner": outside}


def _check(facts, intakes):
    if not names.key(facts["title"]):
        raise Refused(_("Schrijf wat het is, bijvoorbeeld: koksopleiding niveau 2."), field="title")
    low, high = facts.get("age_from"), facts.get("age_to")
    if low is not None and high is not None and high < low:
        raise Refused(_("De hoogste leeftijd ligt onder de laagste."), field="age_to")
    if facts.get("ends_on") and facts["ends_on"] < today():
        raise Refused(_("Deze dag is al geweest. Sluit het aanbod, of kies een latere dag."), field="ends_on")
    for place, intake in enumerate(intakes, start=1):
        late, start = intake.get("sign_up_by"), intake.get("starts_on")
        if late and (not start or late > start):
            raise Refused(_("Aanmelden kan alleen vóór een startdag. Vul die ook in."), field=f"sign_up_{place}")
    days = [intake.get("starts_on") for intake in intakes if intake.get("starts_on")]
    if len(days) != len(set(days)):
        raise Refused(_("Dezelfde startdag staat er twee keer."), field="start_2")


def _set_intakes(offer, intakes):
    """Write the moments anew, unless they are what stands there already."""
    if _typed(intakes) == _typed(_rows(offer.intakes.select_related("area"))):
        return
    offer.intakes.all().delete()
    OfferIntake.objects.bulk_create(
        OfferIntake(organisation_id=offer.organisation_id, offer=offer, **_whole(terms)) for terms in intakes
    )


def _rows(intakes):
    return [{name: getattr(row, name) for name in INTAKE} for row in intakes]


def _whole(terms):
    """All columns of one intake, also those that were not named."""
    whole = {name: terms.get(name) for name in INTAKE}
    return whole | {"all_year": bool(whole["all_year"]), "covenant": whole["covenant"] or ""}


def _typed(intakes):
    """The moments in one form and order, to be compared."""
    return sorted(str(list(_whole(terms).values())) for terms in intakes)


def _look_who_fits(offer, *, by):
    """Have the mentors told of whose youth this is the wish; the app above knows how."""
    person = None if isinstance(by, PublicLink) else by
    payload, key = {"offer": offer.pk}, f"offer.match-{offer.pk}"
    jobs.enqueue("offer.match", organisation=offer.organisation, payload=payload, once_key=key, by=person)
