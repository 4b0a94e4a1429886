"""Stories for a report: told under another name, with the youth's agreement, and with nothing that points at them."""

import hashlib

from django.db import transaction
from django.utils.translation import gettext as _

from cases.domain import consent_terms, stand_in, story_text
from cases.models import Story
from mentoraat import audit, jobs, states
from mentoraat.periods import today
from mentoraat.states import Refused, RefusedLines

State = Story.State
WORDS = ("pseudonym", "title", "text")
UNAGREED = {"agreed_on": None, "agreed_how": "", "agreed_by_representative": False}


@transaction.atomic
def write(youth, *, pseudonym, title, text, by):
    """A draft, which nobody reads outside before the youth agrees. Raises RefusedLines with what leads to somebody."""
    words = checked(youth, pseudonym=pseudonym, title=title, text=text, by=by)
    row = Story.objects.create(organisation_id=youth.organisation_id, youth=youth, written_by=by, **words)
    audit.record("story.written", row, youth=youth, by=by)
    return row


def checked(youth, *, pseudonym, title, text, by):
    """The words as they would be printed; nothing is kept. Raises RefusedLines, each at its field."""
    words = {"pseudonym": pseudonym, "title": title, "text": text}
    words = {name: story_text.cleaned(value) for name, value in words.items()}
    if found := story_text.faults(youth, **words, by=by):
        raise RefusedLines(found)
    return words


@transaction.atomic
def edit(story, *, pseudonym, title, text, by):
    """Other words: they are a draft again, because the youth agreed to what stood there."""
    if story.state == State.WITHDRAWN:
        raise Refused(_("Dit verhaal is ingetrokken. Schrijf een nieuw verhaal, als de jongere dat wil."))
    words = checked(story.youth, pseudonym=pseudonym, title=title, text=text, by=by)
    changed = [name for name, value in words.items() if getattr(story, name) != value]
    if not changed:
        return story
    new = {**words, **UNAGREED, "written_on": today()}
    if story.state == State.AGREED:
        states.move(story, to=State.DRAFT, **new)
    elif not Story.objects.filter(pk=story.pk, state=State.DRAFT).update(**new):
        raise Refused(_("Iemand anders was je net voor. Bekijk hoe het nu staat."))
    for name, value in new.items():
        setattr(story, name, value)
    audit.record("story.edited", story, youth=story.youth, fields=changed, by=by)
    return story


@transaction.atomic
def agree(story, *, on, how, representative=False, seen="", by):
    """The youth read or heard these words and agrees; under the age of that day a representative agrees too.

    Names that became known since it was written count now. Of two who agree while another edits, the words stand that
    were agreed to: `seen` is the mark of the words that were shown.
    """
    if story.state != State.DRAFT:
        raise Refused(_("Met dit verhaal is al ingestemd, of het is ingetrokken."))
    _check_words(story, seen, by=by)
    if not story.written_on <= on <= today():
        raise Refused(_("Kies een dag vanaf de dag waarop dit is geschreven, tot en met vandaag."), field="on")
    asked = consent_terms.asks_representative(story.youth, on=on)
    if asked and not representative:
        age = consent_terms.age_limit(story.organisation, on=on)
        words = _(
            "Onder de %(age)s moet ook de ouder of voogd akkoord zijn. Dat geldt ook als we de leeftijd niet weten."
        )
        raise Refused(words % {"age": age}, field="representative")
    given = {"agreed_on": on, "agreed_how": how, "agreed_by_representative": asked}
    states.move(story, to=State.AGREED, **given)
    audit.record("story.agreed", story, youth=story.youth, fields=given, by=by)
    return story


@transaction.atomic
def withdraw(story, *, by):
    """The youth takes it back, at any time and without a reason: the text is wiped, and no new report holds it.

    Reports stand in a higher app: a job has a draft made again without it, and tells in which reports it stands.
    """
    states.move(story, to=State.WITHDRAWN, withdrawn_on=today(), text="")
    audit.record("story.withdrawn", story, youth=story.youth, fields=["state", "text"], by=by)
    payload, key = {"story": story.pk}, f"story.untold-{story.pk}"
    jobs.enqueue("story.untold", organisation=story.organisation, payload=payload, once_key=key, by=by)
    return story


@transaction.atomic(savepoint=False)
def read(story, *, by):
    """Somebody looks at a story: that is written down."""
    audit.record("story.read", story, youth=story.youth, reason=stand_in.words(story.youth, by=by), by=by)
    return story


def mark(story):
    """What tells one text from another."""
    words = "\n".join(getattr(story, name) for name in WORDS)
    return hashlib.sha256(words.encode()).hexdigest()[:20]


def _check_words(story, seen, *, by):
    """Refuse words that nobody was shown, or that name somebody who became known since."""
    words = {name: getattr(story, name) for name in WORDS}
    same = Story.objects.select_for_update().filter(pk=story.pk, **words).exists()
    if not same or (seen and seen != mark(story)):
        raise Refused(_("Het verhaal is intussen veranderd. Lees het opnieuw samen."))
    if found := story_text.faults(story.youth, **words, by=by):
        raise Refused(_("Pas het verhaal eerst aan.") + " " + next(iter(found.values())))


def may_be_told(organisation):
    """The stories of this organisation that may stand in a report now: agreed to, and not taken back."""
    return Story.objects.may_be_told().filter(organisation=organisation, youth__merged_into__isnull=True)


def plain(story):
    """A story as it is frozen in a report: nothing in it leads to the youth."""
    return {"pseudonym": story.pseudonym, "title": story.title, "text": story.text}
