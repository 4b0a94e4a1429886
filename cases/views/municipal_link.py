"""Settings: which partners have a system of their own that handovers go to."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import municipal_link
from cases.forms.municipal_link import MunicipalLinkForm, NewMunicipalLinkForm
from cases.models import MunicipalLink
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.MANAGE_SETTINGS)
def index(request):
    """The links there are."""
    rows = municipal_link.listing(request.user.organisation)
    return answer(request, "cases/municipal_link/index.html", {"rows": rows})


@requires(Permission.MANAGE_SETTINGS)
def create(request):
    """A link for a partner that has none."""
    partners = municipal_link.linkable(request.user.organisation)
    form = NewMunicipalLinkForm(request.POST or None, partners=partners)
    if form.is_valid() and (item := form.perform(municipal_link.add, by=request.user)):
        tell(request, _("Koppeling opgeslagen. Die staat nog uit."))
        return redirect(item)
    return answer(request, "cases/municipal_link/form.html", {"form": form})


@requires(Permission.MANAGE_SETTINGS)
def show(request, ref):
    """How it stands: on or off, whether they let us in, what is filled in."""
    item = visible_or_404(MunicipalLink, request.user, ref)
    form = MunicipalLinkForm(link=item)
    context = {"item": item, "missing": [form[name].label for name in municipal_link.missing(item)]}
    return answer(request, "cases/municipal_link/show.html", context | {"groups": form.groups()[1:]})


@requires(Permission.MANAGE_SETTINGS)
def edit(request, ref):
    """Change the settings."""
    item = visible_or_404(MunicipalLink, request.user, ref)
    form = MunicipalLinkForm(request.POST or None, link=item)
    if form.is_valid() and form.perform(municipal_link.edit, link=item, by=request.user):
        tell(request, _("Koppeling opgeslagen."))
        return redirect(item)
    return answer(request, "cases/municipal_link/form.html", {"form": form, "item": item})


@requires(Permission.MANAGE_SETTINGS)
@require_POST
def switch_on(request, ref):
    """From now on by itself."""
    return _press(request, ref, municipal_link.switch_on, _("De koppeling staat aan."))


@requires(Permission.MANAGE_SETTINGS)
@require_POST
def switch_off(request, ref):
    """By hand again."""
    return _press(request, ref, municipal_link.switch_off, _("De koppeling staat uit."))


@requires(Permission.MANAGE_SETTINGS)
@require_POST
def knock(request, ref):
    """See whether they let us in; the answer comes on the page of the link."""
    return _press(request, ref, municipal_link.knock, _("We proberen het nu. Kijk over een minuut nog eens."))


def _press(request, ref, verb, said):
    item = verb(visible_or_404(MunicipalLink, request.user, ref), by=request.user)
    tell(request, said)
    return redirect(item)
