"""Groups: the list, one group, and who is in it."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.domain import choices, search
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer
from outreach.domain import group as groups
from outreach.forms.group import GroupForm, LeaveForm, MemberForm
from outreach.models import Group, GroupMember

P = Permission


@requires(P.GUIDE)
@require_GET
def index(request):
    """The groups that one may see."""
    return answer(request, "outreach/group/index.html", {"rows": list(groups.listing(request.user)[:100])})


@requires(P.GUIDE)
def create(request):
    """A new group."""
    by = request.user
    form = GroupForm(request.POST or None, initial={"owner": by.ref}, **_rows(by))
    if form.is_valid() and (group := form.perform(groups.start, by=by)):
        tell(request, _("De groep is er. Zet er nu jongeren in."))
        return redirect(group)
    return answer(request, "outreach/group/form.html", {"form": form})


def _rows(by, group=None):
    return {"programmes": groups.programmes(by, group), "areas": choices.areas(by), "owners": choices.colleagues(by)}


@requires(P.GUIDE)
@require_GET
def show(request, ref):
    """One group: the members that one may see, each with their own case."""
    group = visible_or_404(Group, request.user, ref)
    return answer(request, "outreach/group/show.html", _page(request, group))


def _page(request, group):
    asked = " ".join(request.GET.get("wie", "").replace("\x00", "").split())[:80]
    found = search.find(asked, user=request.user) if asked else None
    hits = [hit for hit in found.hits if hit.mine] if found else []
    page = groups.page(group, by=request.user)
    return {"group": group, "page": page, "asked": asked, "hits": hits}


@requires(P.GUIDE)
def edit(request, ref):
    """Change the group itself."""
    group = visible_or_404(Group, request.user, ref)
    initial = {name: row and row.ref for name in ("programme", "area", "owner") for row in [getattr(group, name)]}
    form = GroupForm(request.POST or None, initial=initial | {"name": group.name}, **_rows(request.user, group))
    if form.is_valid() and form.perform(groups.edit, group=group, by=request.user):
        tell(request, _("De groep is opgeslagen."))
        return redirect(group)
    return answer(request, "outreach/group/form.html", {"form": form, "group": group})


@requires(P.GUIDE)
@require_POST
def close(request, ref):
    """The group has ended."""
    groups.close(visible_or_404(Group, request.user, ref), by=request.user)
    tell(request, _("De groep is gestopt."))
    return redirect("outreach:group-index")


@requires(P.GUIDE)
@require_POST
def reopen(request, ref):
    """Go on with it."""
    group = groups.reopen(visible_or_404(Group, request.user, ref), by=request.user)
    tell(request, _("De groep gaat verder. Zet er weer jongeren in."))
    return redirect(group)


@requires(P.GUIDE)
@require_POST
def add(request, ref):
    """Put a youth in it."""
    group = visible_or_404(Group, request.user, ref)
    form = MemberForm(request.POST, youths=groups.addable(request.user))
    if form.is_valid() and (member := form.perform(groups.add, group=group, by=request.user)):
        tell(request, _("%(name)s zit in de groep.") % {"name": member.youth.call_name})
        return redirect(group)
    return answer(request, "outreach/group/show.html", _page(request, group) | {"form": form})


@requires(P.GUIDE)
def leave(request, ref):
    """A youth is in it no more, and why."""
    member = visible_or_404(GroupMember, request.user, ref)
    form = LeaveForm(request.POST or None)
    if form.is_valid() and form.perform(groups.leave, member=member, by=request.user):
        words = _("%(name)s zit niet meer in de groep.") % {"name": member.youth.call_name}
        tell(request, words, undo=reverse("outreach:group-member-back", args=[member.ref]))
        return redirect(_back(member, request.user))
    context = {"form": form, "group": member.group, "youth": member.youth}
    return answer(request, "outreach/group/leave.html", context)


def _back(member, user):
    """The group, or the list when this was the last member whom the person may see."""
    return member.group if groups.is_visible(member.group, by=user) else reverse("outreach:group-index")


@requires(P.GUIDE)
@require_POST
def come_back(request, ref):
    """Leaving was a slip."""
    member = groups.come_back(visible_or_404(GroupMember, request.user, ref), by=request.user)
    tell(request, _("%(name)s zit weer in de groep.") % {"name": member.youth.call_name})
    return redirect(member.group)


@requires(P.GUIDE)
@require_POST
def open_case(request, ref):
    """Begin a case of their own for a member, in one act."""
    member = visible_or_404(GroupMember, request.user, ref)
    case = groups.open_case(member, by=request.user)
    links = [(case.get_absolute_url(), _("Naar het traject"))]
    tell(request, _("Traject geopend voor %(name)s.") % {"name": member.youth.call_name}, links=links)
    return redirect(member.group)
