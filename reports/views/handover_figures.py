"""Figures about handovers: all partners side by side, one partner against its agreement, and who stands behind them."""

from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.periods import today
from mentoraat.sheets import XLSX
from mentoraat.views.base import answer
from partners.models import Partner
from reports.domain import (
    handover_choices,
    handover_page,
    handover_rows,
    handover_sheet,
    network_figures,
    partner_figures,
)
from reports.domain.handover_definitions import DEFINITIONS, definition, label
from reports.domain.indicators.behind import NoRows
from reports.domain.indicators.handover_figures import scope_of
from reports.forms.handover_figures import HandoverFiguresForm


@requires(Permission.SEE_FIGURES)
@require_GET
def index(request):
    """All partners together and side by side, over a period."""
    form, choice = _asked(request)
    if choice is None:
        return answer(request, "reports/handover_figures/index.html", {"form": form})
    scope, total, lines = partner_figures.read(request.user.organisation, choice.period, as_of=today())
    sort = request.GET.get("sorteer", partner_figures.USUAL)
    ordered, reasons = partner_figures.in_order(lines, sort), partner_figures.reasons(lines, _behind(choice))
    context = {
        "form": form,
        "scope": scope,
        "choice": choice,
        "sections": handover_page.sections(total, _behind(choice), reasons=reasons),
        "network": network_figures.sections(request.user.organisation, choice.period),
        "partners": partner_figures.table(ordered, _behind(choice), _page_of(choice)),
        "sorts": _sorts(choice, sort),
    }
    return answer(request, "reports/handover_figures/index.html", context)


@requires(Permission.SEE_FIGURES)
@require_GET
def partner(request, ref):
    """One partner: what was agreed beside what happened."""
    item = visible_or_404(Partner, request.user, ref)
    form, choice = _asked(request)
    context = {"form": form, "item": item}
    if choice is not None:
        scope, found = partner_figures.of_partner(item, choice.period, as_of=today())
        agreed, known = partner_figures.against(item, found, on=today())
        sections = handover_page.sections(found, _behind(choice, item))
        context |= {"scope": scope, "choice": choice, "sections": sections, "agreed": agreed, "known": known}
    return answer(request, "reports/handover_figures/partner.html", context)


@requires(Permission.SEE_FIGURES)
@require_GET
def rows(request):
    """The handovers behind one number."""
    form, choice = _asked(request)
    key, ref = request.GET.get("cijfer", ""), request.GET.get("partner", "")
    item = visible_or_404(Partner, request.user, ref) if ref else None
    if choice is None:
        raise Http404
    scope = scope_of(request.user.organisation, choice.period, partner=item, as_of=today())
    try:
        listing = handover_rows.read(scope, key, before=request.GET.get("ouder", ""), by=request.user)
    except NoRows as error:
        raise Http404 from error
    query = {"periode": choice.code, "cijfer": key, "partner": ref}
    context = {"scope": scope, "choice": choice, "item": item, "listing": listing, "rule": definition(key)}
    context |= {"name": label(key), "query": urlencode(query), "back": urlencode({"periode": choice.code})}
    return answer(request, "reports/handover_figures/rows.html", context)


@requires(Permission.SEE_FIGURES)
@require_GET
def export(request):
    """The same numbers as a file: a workbook, or a plain list when that is asked for."""
    _form, choice = _asked(request)
    if choice is None:
        raise Http404
    found = partner_figures.read(request.user.organisation, choice.period, as_of=today())
    as_list = request.GET.get("soort") == "csv"
    data = (handover_sheet.plain if as_list else handover_sheet.workbook)(*found, by=request.user)
    name = f"overdrachten-{choice.code}.{'csv' if as_list else 'xlsx'}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type="text/csv; charset=utf-8" if as_list else XLSX, headers=headers)


@requires(Permission.SEE_FIGURES)
@require_GET
def explain(request):
    """What every figure about handovers counts."""
    return answer(request, "reports/handover_figures/definitions.html", {"definitions": DEFINITIONS.values()})


def _asked(request):
    """The form, and the period that was asked for; None when there is no such period."""
    form = HandoverFiguresForm(request.GET, periods=handover_choices.choices(request.user.organisation))
    return form, form.chosen() if form.is_valid() else None


def _behind(choice, item=None):
    """Makes the address of the handovers behind a number, of one partner or of all."""
    address = reverse("reports:handover-figure-rows")

    def lead(key, partner=item):
        asked = {"periode": choice.code, "cijfer": key} | ({"partner": partner.ref} if partner else {})
        return f"{address}?{urlencode(asked)}"

    return lead


def _page_of(choice):
    return lambda item: f"{reverse('reports:partner-figures', args=[item.ref])}?{urlencode({'periode': choice.code})}"


def _sorts(choice, sort):
    """(words, address, whether it is the order of now) for each way to sort."""
    ways = {partner_figures.NAME: _("Naam")} | {key: partner_figures.COLUMNS[key][0] for key in partner_figures.SORTS}
    return [
        (head, f"?{urlencode({'periode': choice.code, 'sorteer': key})}", key == sort) for key, head in ways.items()
    ]
