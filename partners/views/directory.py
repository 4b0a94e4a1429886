"""Who helps: to look up and to print, not to change."""

from django.views.decorators.http import require_GET

from mentoraat.access import Permission, can, requires, visible, visible_or_404
from mentoraat.models import Area
from mentoraat.views.base import answer
from partners.domain import agreement, directory, own_profile, partner_name
from partners.domain import partner as partners
from partners.forms.directory import DirectoryFilter
from partners.models import Partner


@requires(Permission.GUIDE)
@require_GET
def index(request):
    """Who helps with what, where, and how quickly they answer."""
    organisation = request.user.organisation
    form = DirectoryFilter(request.GET or None, areas=visible(Area, request.user).active())
    question = form.question
    context = {
        "form": form,
        "rows": directory.find(organisation, **question),
        "narrowed": any(part not in ("", None) for part in question.values()),
        "own": own_profile.of(organisation),
        "may_manage": can(request.user, Permission.MANAGE_PARTNERS),
    }
    return answer(request, "partners/directory/index.html", context)


@requires(Permission.GUIDE)
@require_GET
def show(request, ref):
    """One partner for who brings a youth there; who closed leads to who helps now."""
    item = visible_or_404(Partner, request.user, ref)
    context = {
        "item": item,
        "help": directory.in_words(item),
        "people": directory.people(partners.answering(item)),
        "agreement": agreement.running(item),
        "old_names": item.names.all(),
        "now_at": partner_name.now_at(item),
        "predecessors": partner_name.predecessors(item),
        "may_manage": can(request.user, Permission.MANAGE_PARTNERS),
    }
    return answer(request, "partners/directory/show.html", context)
