"""Stories of youths for a report: written under another name, agreed to, taken back."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cases.domain import consent_terms, story
from cases.forms.story import AgreeForm, StoryForm
from cases.models import Story, Youth
from mentoraat.access import Permission, requires, visible_or_404
from mentoraat.periods import today
from mentoraat.status_line import tell
from mentoraat.views.base import answer


@requires(Permission.GUIDE)
def create(request, ref):
    """A new story; first looked at as it will be printed, when one likes."""
    youth, shown = visible_or_404(Youth, request.user, ref), None
    form = StoryForm(request.POST or None)
    if form.is_valid() and form.wants_to_look:
        shown = form.perform(story.checked, youth=youth, by=request.user)
    elif form.is_valid() and (item := form.perform(story.write, youth=youth, by=request.user)):
        tell(request, _("Verhaal opgeslagen als concept. Lees het samen."))
        return redirect(item)
    return answer(request, "cases/story/form.html", {"form": form, "youth": youth, "shown": shown})


@requires(Permission.GUIDE)
def edit(request, ref):
    """Other words, to which the youth has to agree again."""
    item, shown = visible_or_404(Story, request.user, ref), None
    initial = {name: getattr(item, name) for name in story.WORDS}
    form = StoryForm(request.POST or None, initial=initial)
    if form.is_valid() and form.wants_to_look:
        shown = form.perform(story.checked, youth=item.youth, by=request.user)
    elif form.is_valid() and form.perform(story.edit, story=item, by=request.user):
        tell(request, _("Opgeslagen."))
        return redirect(item)
    context = {"form": form, "youth": item.youth, "story": item, "shown": shown}
    return answer(request, "cases/story/form.html", context)


@requires(Permission.GUIDE)
def show(request, ref):
    """The story as it is printed, and how it stands."""
    item = story.read(visible_or_404(Story, request.user, ref), by=request.user)
    context = {"story": item, "youth": item.youth, "shown": story.plain(item)}
    return answer(request, "cases/story/show.html", context)


@requires(Permission.GUIDE)
def agree(request, ref):
    """The youth read or heard it, and agrees."""
    item = visible_or_404(Story, request.user, ref)
    asked = consent_terms.asks_representative(item.youth)
    form = AgreeForm(request.POST or None, initial={"on": today(), "seen": story.mark(item)}, asked=asked)
    if form.is_valid() and form.perform(story.agree, story=item, by=request.user):
        tell(request, _("Akkoord opgeslagen. Het verhaal mag nu in een rapport."))
        return redirect(item)
    form.now_shows(story.mark(item))
    context = {"form": form, "story": item, "youth": item.youth, "shown": story.plain(item), "asked": asked}
    return answer(request, "cases/story/agree.html", context)


@requires(Permission.GUIDE)
def withdraw(request, ref):
    """The youth takes it back, after a page that says what that means."""
    item = visible_or_404(Story, request.user, ref)
    if request.method == "POST":
        story.withdraw(item, by=request.user)
        tell(request, _("Het verhaal is ingetrokken. Het komt in geen nieuw rapport."))
        return redirect(item)
    return answer(request, "cases/story/withdraw.html", {"story": item, "youth": item.youth})
