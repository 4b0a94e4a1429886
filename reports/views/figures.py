"""The coordinator's figures: numbers, what each counts, and the rows behind it."""

from django.http import Http404
from django.urls import reverse

from mentoraat.access import Permission, requires
from mentoraat.views.base import answer
from reports.domain import definitions, figure_choices, figure_page, figure_rows, report_choices, report_figures
from reports.domain.figures import scope_of
from reports.domain.indicators.behind import NoRows
from reports.forms.figures import FiguresForm
from reports.quarter.definitions import RULES


@requires(Permission.SEE_FIGURES)
def index(request):
    """All figures of a quarter, or of other days."""
    form = form_of(request)
    scope = scope_asked(request, form)
    if scope is None:
        return answer(request, "reports/figures/index.html", {"form": form})
    sections = figure_page.sections(report_figures.of_page(scope), _behind(request))
    context = {"form": form, "scope": scope, "sections": sections, "frozen": report_choices.frozen_in(scope)}
    return answer(request, "reports/figures/index.html", context)


@requires(Permission.SEE_FIGURES)
def cases(request):
    """The rows behind one figure of the same period."""
    form, key = form_of(request), request.GET.get("cijfer", "")
    scope = scope_asked(request, form)
    try:
        listing = figure_rows.read(scope, key, before=request.GET.get("ouder", ""), by=request.user) if scope else None
        rule = definitions.definition(key)
    except (NoRows, KeyError) as error:
        raise Http404 from error
    query = request.GET.copy()
    query.pop("ouder", None)
    context = {"form": form, "scope": scope, "rule": rule, "name": definitions.name(key), "listing": listing}
    context |= {"query": query.urlencode(), "back": _without(query, "cijfer").urlencode()}
    return answer(request, "reports/figures/rows.html", context)


@requires(Permission.SEE_FIGURES)
def explain(request):
    """What every figure counts, by rule."""
    rules = definitions.by_rule(RULES, limit=request.user.organisation.small_number_limit)
    return answer(request, "reports/figures/definitions.html", {"rules": rules})


def form_of(request):
    """The choice of period, district and programme, as asked in the address."""
    organisation = request.user.organisation
    return FiguresForm(
        request.GET if request.GET else {"kwartaal": str(figure_choices.usual())},
        quarters=figure_choices.quarters(organisation),
        areas=figure_choices.areas(organisation),
        programmes=figure_choices.programmes(organisation),
    )


def scope_asked(request, form):
    """What the figures are asked about; None when the choice has errors."""
    return scope_of(request.user.organisation, **form.wanted(figure_choices.usual())) if form.is_valid() else None


def _behind(request):
    query = request.GET.copy()
    return lambda key: f"{reverse('reports:figure-cases')}?{_with(query, key)}"


def _with(query, key):
    query["cijfer"] = key
    return query.urlencode()


def _without(query, name):
    query = query.copy()
    query.pop(name, None)
    return query
