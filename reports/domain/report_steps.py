"""The named steps of the work on a report: what people read meanwhile, and where a test lets the worker die."""

from dataclasses import dataclass
from functools import partial

from django.utils.translation import gettext_lazy as _

from mentoraat import files, jobs


@dataclass(frozen=True)
class Step:
    """How far the work is then, in percents and in words."""

    progress: int
    words: object


_COUNTING, _HIDING = _("De cijfers worden geteld."), _("Kleine aantallen worden verborgen.")
_DRAWING, _KEEPING = _("Het rapport wordt opgemaakt."), _("Het rapport wordt opgeslagen.")
_TELLING = _("Het bericht gaat de deur uit.")
STEPS = {
    "claimed": Step(5, _COUNTING),
    "counted": Step(35, _HIDING),
    "protected": Step(40, _("We proberen verborgen aantallen uit te rekenen.")),
    "attacked": Step(55, _DRAWING),
    "drawn": Step(75, _KEEPING),
    "half a file": Step(78, _KEEPING),
    "whole file": Step(80, _("De bestanden worden gemaakt.")),
    "exported": Step(90, _KEEPING),
    "before the row": Step(92, _KEEPING),
    "mail queued": Step(95, _TELLING),
    "after the row": Step(97, _TELLING),
    "before done": Step(99, _TELLING),
    "mail written": Step(50, _TELLING),
    "mail sent": Step(90, _TELLING),
}


def reached(job, name):
    """Say that a step is reached: the words and the lease of the job go along. A name that is no step raises."""
    step = STEPS[name]
    jobs.progress(job, step.progress, str(step.words))


def store(job, data):
    """Store the PDF, saying each step of it."""
    name = files.store(data, ".pdf", when_half=partial(reached, job, "half a file"))
    reached(job, "whole file")
    return name
