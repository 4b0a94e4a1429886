"""Settings of an organisation, its areas, and the municipalities that ask it for reports."""

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from mentoraat import audit, listed
from mentoraat.access import Role
from mentoraat.models import Area, Commission, Membership, Municipality, Organisation, User
from mentoraat.periods import today
from mentoraat.states import Refused


@transaction.atomic
def found(*, name, slug, administrator, email, by=None):
    """A new organisation (or one that an import made) with its first administrator, who lets everybody else in.

    Refused when the address is in use, or when somebody administers the organisation already.
    """
    organisation, made = Organisation.objects.get_or_create(slug=slug, defaults={"name": name})
    if Membership.objects.running().filter(organisation=organisation, role=Role.ADMINISTRATOR).exists():
        raise Refused(_("Deze organisatie heeft al een beheerder."), field="slug")
    if User.objects.filter(email=email.lower()).exists():
        raise Refused(_("Dit e-mailadres is al in gebruik."), field="email")
    person = User.objects.create_user(email=email, name=administrator)
    Membership.objects.create(user=person, organisation=organisation, role=Role.ADMINISTRATOR)
    audit.record("organisation.founded" if made else "organisation.administered", organisation, by=by)
    return person


@transaction.atomic
def edit(organisation, *, by, **new):
    """Change thresholds. "Out of sight" must come after "not seen for a while"."""
    check(**new)
    changed = [field for field, value in new.items() if getattr(organisation, field) != value]
    for field in changed:
        setattr(organisation, field, new[field])
    organisation.save(update_fields=[*changed, "updated"])
    audit.record("organisation.edited", organisation, fields=changed, by=by)
    return organisation


def check(*, quiet_days, out_of_sight_days, **_others):
    """Refuse thresholds that do not go together."""
    if out_of_sight_days <= quiet_days:
        raise Refused(_("Kies meer dagen dan bij “al even niet gezien”."), field="out_of_sight_days")


@transaction.atomic
def set_complaint_terms(organisation, *, confirm_days, answer_days, by):
    """Within how many days a complaint is acknowledged and answered; complaints that run keep their days."""
    if answer_days <= confirm_days:
        raise Refused(_("Antwoorden komt na bevestigen. Kies meer dagen."), field="answer_days")
    new = {"complaint_confirm_days": confirm_days, "complaint_answer_days": answer_days}
    changed = [field for field, value in new.items() if getattr(organisation, field) != value]
    for field in changed:
        setattr(organisation, field, new[field])
    organisation.save(update_fields=[*changed, "updated"])
    audit.record("organisation.edited", organisation, fields=changed, by=by)
    return organisation


@transaction.atomic
def add_area(organisation, *, name, by):
    """Add an area, or bring back one that was closed."""
    item = listed.put_on(Area, organisation_id=organisation.pk, name=name, taken=_("Deze wijk staat al in de lijst."))
    audit.record("area.added", item, by=by)
    return item


@transaction.atomic
def close_area(item, *, by):
    """Take an area out of the choices; what lies in it stays."""
    listed.take_off(item)
    audit.record("area.closed", item, by=by)
    return item


@transaction.atomic
def add_municipality(organisation, *, name, by):
    """Note that a municipality asks this organisation for reports, from today."""
    municipality, _made = Municipality.objects.get_or_create(slug=slugify(name), defaults={"name": name})
    running = Commission.objects.filter(organisation=organisation, municipality=municipality, ends_on__isnull=True)
    if running.exists():
        raise Refused(_("Deze gemeente staat al in de lijst."), field="name")
    item = Commission.objects.create(organisation=organisation, municipality=municipality, starts_on=today())
    audit.record("commission.added", item, by=by)
    return item


def asking(organisation):
    """The municipalities that ask the organisation for reports today, by name."""
    return Municipality.objects.asking(organisation)
