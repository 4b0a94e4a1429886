"""Basic needs on the page of a youth: a narrow notice above everything else."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Need
from mentoraat.periods import today
from mentoraat.templatetags.mentoraat import date_list


@dataclass(frozen=True)
class Notice:
    """One need in words; without `ref` the reader may see that it is there and no more."""

    what: str
    words: str
    detail: str
    ref: str
    solved: bool
    topic: str = ""  # what to look for in the directory of who helps


@dataclass(frozen=True)
class Needs:
    """The open needs, those just solved, and what else can be flagged."""

    notices: tuple
    solved: tuple
    others: tuple


def of(facts):
    """What the page shows, from the short lists of a youth."""
    rows = sorted(facts.needs, key=lambda row: (Need.Kind.values.index(row.one), row.on))
    taken = {row.one for row in rows if row.until is None}
    return Needs(
        notices=tuple(_notice(row) for row in rows if row.until is None),
        solved=tuple(_notice(row) for row in rows if row.until is not None),
        others=tuple((kind.value, str(kind.label)) for kind in Need.Kind if kind.value not in taken),
    )


def _notice(row):
    what = str(Need.Kind(row.one).label)
    about = _("ongeveer") + " " if row.two else ""
    days = ((row.until or today()) - row.on).days
    words = _("sinds vandaag")
    if days:
        since = f"{about}{date_list(row.on).partition(' ')[2]}"
        lasted = ngettext("%(days)s dag", "%(days)s dagen", days) % {"days": days}
        words = _("sinds %(since)s (%(lasted)s)") % {"since": since, "lasted": lasted}
    if row.until and not days:
        words = _("opgelost op dezelfde dag")
    elif row.until:
        words = ngettext("opgelost na %(days)s dag", "opgelost na %(days)s dagen", days) % {"days": days}
    detail = row.three if row.ref else _("Vraag de vaste mentor wat er speelt.")
    return Notice(what[:1].upper() + what[1:], words, detail, row.ref, row.until is not None, row.one)
