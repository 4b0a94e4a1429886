"""How long youths waited (I15): from being referred until a case began, and from choosing a place until it begins."""

from django.db.models import F

from cases.models import Case, Match, Referral
from reports.domain.indicators import numbers


def figures(scope):
    """Return for each wait how many waited, the median and the p90 in days. Two queries."""
    return {"referral": _of(referral_days(scope)), "start": _of(start_days(scope))}


def referrals(scope):
    """The referrals that began a case in the period; one dated after its case began did not wait and is left out."""
    mine = Referral.objects.filter(scope.of_case("case__"), organisation=scope.organisation)
    began = mine.filter(state=Referral.State.TAKEN_UP, opened_case=True, received_on__lte=F("case__opened_on"))
    began = began.filter(case__opened_on__range=(scope.start, scope.end))
    return began.exclude(case__ending=Case.Ending.OPENED_IN_ERROR)


def referral_days(scope):
    """The days from the day on which a referral came in to the day on which its case began."""
    days = referrals(scope).order_by().values_list("received_on", "case__opened_on")
    return [(opened_on - received_on).days for received_on, opened_on in days]


def start_days(scope):
    """The days from choosing an offer to its first day, of what was chosen in the period.

    By area or programme: of youths with a counted case there, as with basic needs.
    """
    chosen = Match.objects.filter(organisation=scope.organisation, state=Match.State.STARTED)
    chosen = chosen.filter(chosen_on__range=(scope.start, scope.end), starts_on__gte=F("chosen_on"))
    if not scope.is_whole:
        chosen = chosen.filter(wish__youth__in=scope.cases().values("youth"))
    return [(starts_on - chosen_on).days for chosen_on, starts_on in chosen.values_list("chosen_on", "starts_on")]


def _of(days):
    return {"n": len(days), "median_days": numbers.median(days), "p90_days": numbers.p90(days)}
