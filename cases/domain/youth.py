"""A youth: registering, changing, reading, and who of our people may see them."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import history, likely_pair, name_index, stand_in
from cases.models import Acquaintance, Youth, YouthAlias
from cases.models.youth import ALWAYS
from mentoraat import audit, names, notify
from mentoraat.access import Role
from mentoraat.models import User
from mentoraat.periods import today
from mentoraat.states import Refused

OPENED_DAYS = 7
# What may be written about a youth; everything else is derived.
FACTS = frozenset(
    """first_name infix surname address_form birth_date about_age gender phone languages area housing school_type
    diploma in_school left_school_on leaving_cause known_to_municipality strengths""".split()
)


def name_key(first_name, surname):
    """What search looks in for a name: without infix, accents and capitals."""
    return names.key(f"{first_name} {names.surname_key(surname)}")[:200]


@transaction.atomic
def register(*, aliases=(), by, **facts):
    """A new youth in the organisation of `by`, who may see them from now on. One name of any kind is enough.

    `aliases` are street names; `facts` are columns of FACTS. With a street name alone, that is what we call them.
    """
    aliases = _clean(aliases)
    _check(facts)
    if not (facts.get("first_name") or facts.get("surname") or aliases):
        raise Refused(_("Vul een naam in. Eén naam is genoeg, ook een straatnaam."), field="first_name")
    if not (facts.get("first_name") or facts.get("surname")):
        facts["first_name"] = aliases[0]
    if facts.get("about_age") is not None:
        facts["about_age_on"] = today()
    key = name_key(facts.get("first_name", ""), facts.get("surname", ""))
    youth = Youth.objects.create(organisation=by.organisation, name_key=key, **facts)
    for alias in aliases:
        _keep_alias(youth, alias)
    name_index.refresh([youth.pk], by=by)
    Acquaintance.objects.create(organisation=youth.organisation, youth=youth, user=by, how=Acquaintance.How.REGISTERED)
    likely_pair.note(youth, by=by)
    audit.record("youth.registered", youth, youth=youth, fields=_filled(facts), by=by)
    return youth


@transaction.atomic
def edit(youth, *, aliases=None, by, **facts):
    """Change facts about a youth. A name that goes stays searchable, and is not shown any more.

    `aliases`, when given, is the whole list of street names. The audit trail gets the names of changed fields.
    """
    _check(facts)
    changed = {name: value for name, value in facts.items() if getattr(youth, name) != value}
    merged = {name: facts.get(name, getattr(youth, name)) for name in ("first_name", "surname")}
    if not any(merged.values()):
        raise Refused(_("Houd minstens één naam over."), field="first_name")
    if {"first_name", "surname"} & changed.keys():
        _keep_alias(youth, youth.name, shown=False)
        changed["name_key"] = name_key(**merged)
    if "about_age" in changed:
        changed["about_age_on"] = today() if changed["about_age"] is not None else None
    for name, value in changed.items():
        setattr(youth, name, value)
    fields = set(changed) & FACTS
    if aliases is not None and _set_aliases(youth, _clean(aliases)):
        fields.add("aliases")
    if changed:
        youth.save(update_fields=[*changed, "updated"])
    if "name_key" in changed or "aliases" in fields:
        name_index.refresh([youth.pk], by=by)
    if {"first_name", "surname", "birth_date", "phone", "aliases"} & fields:
        likely_pair.note(youth, by=by)
    if fields:
        audit.record("youth.edited", youth, youth=youth, fields=fields, by=by)
    return youth


@transaction.atomic
def add_alias(youth, *, name, by):
    """Remember a street name."""
    alias = _keep_alias(youth, " ".join(name.split()))
    name_index.refresh([youth.pk], by=by)
    audit.record("youth.alias_added", youth, youth=youth, by=by)
    return alias


@transaction.atomic
def remove_alias(youth, *, name, by):
    """Stop showing a street name; it stays searchable."""
    changed = youth.aliases.filter(name_key=_alias_key(name), shown=True).update(shown=False)
    if not changed:
        raise Refused(_("Deze naam staat er niet bij."))
    audit.record("youth.alias_removed", youth, youth=youth, by=by)


@transaction.atomic(savepoint=False)
def read(youth, *, by):
    """Somebody opens the page of a youth: that is written down, every time, and as whose stand-in."""
    audit.record("youth.read", youth, youth=youth, reason=stand_in.words(youth, by=by), by=by)
    return youth


def in_organisation(ref, *, by):
    """The youth with this ref in the reader's organisation, also one they may not see; None elsewhere."""
    return Youth.objects.filter(organisation_id=by.access.organisation_id, ref=ref).first()


def is_visible(youth, *, by):
    """Whether the person may see the youth."""
    return Youth.objects.visible_to(by).filter(pk=youth.pk).exists()


@transaction.atomic(savepoint=False)
def facts(youth, *, by):
    """What is known, as a form shows it. That is reading too, and is written down."""
    read(youth, by=by)
    shown = youth.aliases.filter(shown=True).order_by("pk").values_list("name", flat=True)
    known = {name: getattr(youth, name) for name in FACTS}
    return known | {"aliases": ", ".join(shown), "area": youth.area.ref if youth.area else None}


def known_by(youth):
    """Names of the people who know the youth today, the casemanager first."""
    first = Acquaintance.How.CASEMANAGER
    rows = youth.acquaintances.filter(until__gte=today()).exclude(how=Acquaintance.How.OPENED)
    pairs = sorted(rows.values_list("how", "user__name"), key=lambda row: (row[0] != first, row[1]))
    return list(dict.fromkeys(name for _how, name in pairs))


@transaction.atomic
def open_with_reason(youth, *, reason, by):
    """See a youth of the own organisation for seven days; the reason is kept and the coordinators are told."""
    reason = reason.strip()
    if youth.organisation_id != by.access.organisation_id:
        raise Refused(_("Deze pagina is er niet."))
    if len(reason) < 10:
        raise Refused(_("Schrijf in een paar woorden waarom je deze pagina nodig hebt."), field="reason")
    until = today() + timedelta(days=OPENED_DAYS)
    Acquaintance.objects.update_or_create(
        youth=youth,
        user=by,
        how=Acquaintance.How.OPENED,
        defaults={"until": until, "reason": reason[:200], "organisation": youth.organisation},
    )
    audit.record("youth.opened_with_reason", youth, youth=youth, reason=reason, by=by)
    text = _("%(who)s opende de pagina van %(youth)s. Reden: %(reason)s")
    for person in User.objects.working_in(youth.organisation, roles=(Role.COORDINATOR,)).exclude(pk=by.pk):
        words = text % {"who": by.name, "youth": youth.call_name, "reason": reason}
        notify.tell(person, words, url=youth.get_absolute_url(), organisation=youth.organisation)
    return youth


@transaction.atomic(savepoint=False)
def know(youth, *, user, how, by):
    """Let a person see a youth because they guide, met or help them; asked again it changes nothing."""
    closed = history.since(youth, user=user)  # one more ground opens no notes that were agreed to be closed
    defaults = {"organisation_id": youth.organisation_id, "notes_since": closed}
    known, made = Acquaintance.objects.get_or_create(youth=youth, user=user, how=how, defaults=defaults)
    revived = not made and known.until != ALWAYS
    if revived:
        known.until = ALWAYS
        known.save(update_fields=["until", "updated"])
    if made or revived:
        audit.record("youth.known", known, youth=youth, by=by)
    return known


@transaction.atomic(savepoint=False)
def forget(youth, *, user, how, by):
    """End one ground on which a person sees a youth; other grounds stay."""
    yesterday = today() - timedelta(days=1)
    known = Acquaintance.objects.filter(youth=youth, user=user, how=how, until__gte=today()).first()
    if known:
        known.until = yesterday
        known.save(update_fields=["until", "updated"])
        audit.record("youth.no_longer_known", known, youth=youth, by=by)


def _check(facts):
    unknown = facts.keys() - FACTS
    if unknown:
        raise TypeError(f"No facts about a youth: {', '.join(sorted(unknown))}")
    for name in ("birth_date", "left_school_on"):
        if facts.get(name) and facts[name] > today():
            raise Refused(_("Deze datum ligt nog voor ons. Vul een dag in die geweest is."), field=name)


def _filled(facts):
    return {name for name, value in facts.items() if value not in ("", None)} & FACTS


def _clean(aliases):
    parts = aliases.split(",") if isinstance(aliases, str) else aliases
    return list(dict.fromkeys(" ".join(part.split())[:60] for part in parts if part.strip()))


def keep_old_name(youth, name):
    """A name that goes stays searchable, and is not shown any more. The caller refreshes the index."""
    return _keep_alias(youth, name, shown=False)


def _alias_key(name):
    return names.key(name)[:60]


def _keep_alias(youth, name, *, shown=True):
    key = _alias_key(name)
    if not key:
        return None
    defaults = {"name": name[:60], "shown": shown, "organisation_id": youth.organisation_id}
    alias, made = YouthAlias.objects.get_or_create(youth=youth, name_key=key, defaults=defaults)
    if shown and not alias.shown:
        alias.name, alias.shown = name[:60], True
        alias.save(update_fields=["name", "shown", "updated"])
    return alias


def _set_aliases(youth, wanted):
    """Show exactly these street names; returns whether anything changed."""
    keys = {_alias_key(name) for name in wanted}
    current = set(youth.aliases.filter(shown=True).values_list("name_key", flat=True))
    youth.aliases.filter(name_key__in=current - keys).update(shown=False)
    for name in wanted:
        if _alias_key(name) not in current:
            _keep_alias(youth, name)
    return keys != current
