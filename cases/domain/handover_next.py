"""Where else can this question go? Partners that fit best, each with its reasons in words; there is no other score."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.domain import handover_course
from cases.domain.handover_draft import fill
from cases.domain.handover_share import texts
from cases.models import Handover
from mentoraat import audit
from mentoraat.periods import local_date, today, working_days
from mentoraat.states import Refused
from partners.domain import partner as partners
from partners.models import Partner

State = Handover.State
SHOWN = 3
A_YEAR = timedelta(days=365)  # how fast a partner usually is, we take from its answers of the last year
FROM = (State.SENT, State.REFUSED, State.RETURNED)


@dataclass(frozen=True)
class Option:
    """A partner as the ranking sees it. `days`: working days that it usually takes to answer, None when unknown."""

    ref: str
    name: str
    same_kind: bool
    area: str = ""  # the area of the youth, when the partner works there
    same_help: bool = False
    days: int | None = None

    @property
    def reasons(self):
        """Why this one, in words; all that the order is made of."""
        found = [_("zelfde soort")] if self.same_kind else []
        found += [_("helpt bij hetzelfde")] if self.same_help else []
        found += [_("werkt in %(area)s") % {"area": self.area}] if self.area else []
        if self.days is not None:
            words = ngettext("antwoordt meestal in %(n)s werkdag", "antwoordt meestal in %(n)s werkdagen", self.days)
            found.append(_("antwoordt meestal dezelfde dag") if self.days == 0 else words % {"n": self.days})
        return found


def rank(options, *, shown=SHOWN):
    """The best first: same kind, then same help, then the youth's area, then who answers soonest, then by name.

    Pure. What is neither of the same kind nor helps with the same is left out: speed alone is no reason.
    """
    fitting = [option for option in options if option.same_kind or option.same_help]
    return sorted(fitting, key=_place)[:shown]


def _place(option):
    unknown = option.days is None
    return (not option.same_kind, not option.same_help, not option.area, unknown, option.days or 0, option.name)


def proposals(handover):
    """Whom to ask next, best first; () while there is no need to. Never who had this question of the youth before."""
    if not goes_on(handover):
        return ()
    youth, asked = handover.case.youth, handover.partner
    rows = partners.choosable(handover.organisation).exclude(pk__in=_tried(handover)).prefetch_related("areas")
    rows = rows.filter(pk__in=partners.reachable(handover.organisation).values("partner"))
    alike = [row for row in rows if row.kind == asked.kind or set(row.helps_with) & set(asked.helps_with)]
    speed = _speeds(alike)
    return tuple(rank(_option(row, asked, youth.area, speed.get(row.pk)) for row in alike))


def goes_on(handover):
    """Whether this question needs another partner: nobody answered, it was refused, or it came back."""
    return handover.state in FROM[1:] or handover.state == State.SENT and handover.unanswered_on is not None


def _tried(handover):
    """Partners that have this question of this youth, had it and said no, or let it come back."""
    same = Q(question__iexact=handover.question) | Q(pk__in=_line(handover))
    rows = Handover.objects.filter(same, case__youth=handover.case.youth_id)
    no = Q(refused_on__isnull=False) | Q(returned_on__isnull=False) | Q(unanswered_on__isnull=False)
    return rows.filter(no | ~Q(state__in=Handover.OVER)).values("partner")


def _line(handover):
    """The handovers that this one goes on from: the wording of the question may have changed on the way."""
    found, before = [handover.pk], handover.follows
    while before is not None and before.pk not in found:
        found.append(before.pk)
        before = before.follows
    return found


def _option(partner, asked, area, days):
    """No areas at all means the whole city; that is said of nobody."""
    works = area is not None and any(row.pk == area.pk for row in partner.areas.all())
    return Option(
        ref=partner.ref,
        name=partner.name,
        same_kind=partner.kind == asked.kind,
        area=area.name if works else "",
        same_help=bool(set(partner.helps_with) & set(asked.helps_with)),
        days=days,
    )


def _speeds(rows):
    """Partner → in how many working days it usually answered this year. One query."""
    answered = Handover.objects.filter(partner__in=rows, sent_on__gte=today() - A_YEAR, answered_at__isnull=False)
    found = defaultdict(list)
    for partner, sent_on, answered_at in answered.values_list("partner", "sent_on", "answered_at"):
        found[partner].append(working_days(sent_on, local_date(answered_at)))
    return {partner: round(median(days)) for partner, days in found.items()}


@transaction.atomic
def start(handover, *, partner, by):
    """A draft with the same question to another partner; this one ends with an honest word about it.

    The youth has not agreed yet to share with the new partner: that is asked before anything is sent.
    """
    if not goes_on(handover):
        raise Refused(_("Deze vraag loopt nog bij %(partner)s.") % {"partner": handover.partner.name})
    new = _draft(handover, partner)
    reason = _("We vragen het nu aan %(partner)s.") % {"partner": partner.name}
    if handover.state == State.SENT:
        handover_course.withdraw(handover, reason=_("Niemand antwoordde.") + " " + reason, by=by)
    else:
        handover_course.close(handover, by=by)
    audit.record("handover.went_on", new, youth=new.case.youth, reason=reason, by=by)
    return new


CARRIED = ("message", "parts", "urgent", "urgent_kind", "urgent_reason", "urgent_coordinator")


def _draft(handover, partner):
    new = Handover(organisation_id=handover.organisation_id, case=handover.case, owner=handover.owner, follows=handover)
    fill(new, partner=partner, question=handover.question, **{name: getattr(handover, name) for name in CARRIED})
    new.shared = texts(new, handover.shared)
    new.save()
    return new


def choosable(handover):
    """The partners that may be asked next, for the button that starts it."""
    return Partner.objects.filter(ref__in=[option.ref for option in proposals(handover)])
