"""What the organisation decided: from which age a youth agrees alone, and which facts may travel at all.

Below the age the legal representative agrees, or the reason why they were not asked is written down: asking can be
unsafe, and advice that a youth asks for by themselves needs nobody (UAVG art. 5). Not certain: whether the youth law's
double agreement of 12 to 16 touches a mentor (it is about jeugdhulp), and when law 36264 gives youths of 12 to 16 more
say. So the age is a row with a first day, and a later law counts from its own day on.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from cases.models import Consent, ConsentAge
from mentoraat import audit
from mentoraat.periods import today
from mentoraat.states import Refused
from partners.domain import agreement
from partners.models import Agreement

Item = Consent.Item
SWITCHES = {Item.HEALTH: "shares_health", Item.CRIMINAL: "shares_criminal"}


def age_limit(organisation, *, on=None):
    """Below which age a representative is asked, on the day."""
    rows = ConsentAge.objects.filter(organisation=organisation, starts_on__lte=on or today())
    found = rows.order_by("-starts_on").values_list("age", flat=True).first()
    return ConsentAge.DEFAULT if found is None else found


def asks_representative(youth, *, on=None):
    """Whether a representative is asked on the day. Of whom we do not know the age, they are."""
    age = youth.age_on(on or today())
    return age is None or age < age_limit(youth.organisation, on=on)


def may_travel(organisation, partner, *, on=None):
    """The sensitive items that organisation and agreement both let travel to this partner (UAVG art. 22 and 32)."""
    ours = {item for item, switch in SWITCHES.items() if getattr(organisation, switch)}
    return ours & set(agreement.running(partner, on=on).shares) if ours else set()


def may_travel_anywhere(organisation, *, on=None):
    """The sensitive items that may go to some partner: only those are worth asking about."""
    ours = {item for item, switch in SWITCHES.items() if getattr(organisation, switch)}
    if not ours:
        return ours
    agreed = Agreement.objects.running(on or today()).filter(organisation=organisation)
    return ours & {item for shares in agreed.values_list("shares", flat=True) for item in shares}


def forbidden(organisation, partner, items, *, on=None):
    """The first sensitive item among these that may not travel to this partner; "" when all may."""
    asked = [item for item in Consent.SENSITIVE if item in items]
    allowed = may_travel(organisation, partner, on=on) if asked else set()
    return next((item for item in asked if item not in allowed), "")


def check(organisation, partner, items, *, on=None):
    """Refuse sensitive items that organisation and agreement do not both let travel."""
    if item := forbidden(organisation, partner, items, on=on):
        words = {"item": Item(item).label, "partner": partner.name}
        raise Refused(_("Over %(item)s delen we niets met %(partner)s. Dat is niet afgesproken.") % words, field=item)


@transaction.atomic
def change(organisation, *, shares_health, shares_criminal, age, starts_on=None, by):
    """Change what may travel, and from a day of today or later below which age a representative is asked."""
    new = {"shares_health": shares_health, "shares_criminal": shares_criminal}
    changed = [name for name, value in new.items() if getattr(organisation, name) != value]
    for name in changed:
        setattr(organisation, name, new[name])
    organisation.save(update_fields=[*changed, "updated"])
    if age != age_limit(organisation, on=starts_on):
        _set_age(organisation, age, starts_on or today())
        changed.append("consent_age")
    audit.record("organisation.edited", organisation, fields=changed, by=by)
    return organisation


def ages(organisation):
    """The ages that were set, the first day first."""
    return list(ConsentAge.objects.filter(organisation=organisation))


def _set_age(organisation, age, starts_on):
    if not 0 <= age <= 18:
        raise Refused(_("Kies een leeftijd tot en met 18."), field="age")
    if starts_on < today():
        raise Refused(_("Kies vandaag of een dag die nog komt. Wat was, blijft zo."), field="starts_on")
    ConsentAge.objects.update_or_create(organisation=organisation, starts_on=starts_on, defaults={"age": age})
