"""Goals of a youth, and the steps towards them."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.domain import goal
from cases.domain import youth as youths
from cases.forms.goal import GoalForm, GoalStepForm, LinkForm, ReasonForm
from cases.models import Goal, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """A new goal; its page is for the steps."""
    youth = visible_or_404(Youth, request.user, ref)
    form = GoalForm(request.POST or None)
    if form.is_valid() and (item := form.perform(goal.add, youth=youth, by=request.user)):
        tell(request, _("Doel opgeslagen. Wat is de eerste stap?"))
        return redirect(item)
    return answer(request, "cases/goal/form.html", {"form": form, "youth": youth})


@requires(Permission.GUIDE)
def show(request, ref):
    """A goal with its steps."""
    item = visible_or_404(Goal, request.user, ref)
    youths.read(item.youth, by=request.user)
    return _page(request, item)


def _page(request, item, form=None, link=None):
    steps, loose = goal.steps_of(item), goal.loose_steps(item)
    context = {"item": item, "youth": item.youth, "steps": steps, "loose": list(loose)}
    context |= {"done": sum(step.done_at is not None for step in steps), "form": form or GoalStepForm()}
    context["link"] = link or LinkForm(steps=loose)
    return answer(request, "cases/goal/show.html", context)


@requires(Permission.GUIDE)
def edit(request, ref):
    """Other words or another day."""
    item = visible_or_404(Goal, request.user, ref)
    form = GoalForm(request.POST or None, initial={"what": item.what, "by_when": item.by_when})
    if form.is_valid() and form.perform(goal.edit, goal=item, by=request.user):
        tell(request, _("Doel gewijzigd."))
        return redirect(item)
    return answer(request, "cases/goal/form.html", {"form": form, "item": item, "youth": item.youth})


@requires(Permission.GUIDE)
@require_POST
def plan(request, ref):
    """A new step towards the goal."""
    item = visible_or_404(Goal, request.user, ref)
    form = GoalStepForm(request.POST)
    if form.is_valid() and form.perform(goal.plan, goal=item, by=request.user):
        tell(request, _("Stap toegevoegd."))
        return redirect(item)
    return _page(request, item, form=form)


@requires(Permission.GUIDE)
@require_POST
def link(request, ref):
    """A step that was there already belongs to the goal."""
    item = visible_or_404(Goal, request.user, ref)
    form = LinkForm(request.POST, steps=goal.loose_steps(item))
    if form.is_valid() and form.perform(goal.link, goal=item, by=request.user):
        tell(request, _("De stap hoort nu bij dit doel."))
        return redirect(item)
    return _page(request, item, link=form)


@requires(Permission.GUIDE)
@require_POST
def reach(request, ref):
    """The youth is there; the status line can take it back."""
    item = goal.reach(visible_or_404(Goal, request.user, ref), by=request.user)
    tell(request, _("Gehaald: %(what)s") % {"what": item.what}, undo=reverse("cases:goal-reopen", args=[item.ref]))
    return redirect(item.youth)


@requires(Permission.GUIDE)
def let_go(request, ref):
    """The youth does not go for it any more, and says why."""
    item = visible_or_404(Goal, request.user, ref)
    form = ReasonForm(request.POST or None)
    if form.is_valid() and form.perform(goal.let_go, goal=item, by=request.user):
        undo = reverse("cases:goal-reopen", args=[item.ref])
        tell(request, _("Losgelaten: %(what)s") % {"what": item.what}, undo=undo)
        return redirect(item.youth)
    return answer(request, "cases/goal/let_go.html", {"form": form, "item": item, "youth": item.youth})


@requires(Permission.GUIDE)
@require_POST
def reopen(request, ref):
    """Take it up again."""
    item = goal.reopen(visible_or_404(Goal, request.user, ref), by=request.user)
    tell(request, _("Het doel staat weer open."))
    return redirect(item)
