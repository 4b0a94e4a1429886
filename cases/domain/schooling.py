"""What is known about school on a day: from the dated rows first, from what was told about the youth else."""

from dataclasses import dataclass
from datetime import date

from cases.models import Education, Placement, Youth
from mentoraat.periods import add_months

Kind, Outcome, Diploma = Education.Kind, Education.Outcome, Youth.Diploma
PLACE = "place"  # a placement at a school: enrolled, and nothing more is known
NO_SCHOOL = (Kind.COURSE, Kind.PO)
HIGHER = (Kind.HBO, Kind.WO)  # who is there has the basic qualification already
OF_KIND = {
    **dict.fromkeys((Kind.VMBO_BB, Kind.VMBO_KB, Kind.VMBO_GL, Kind.VMBO_TL), Diploma.VMBO),
    **{kind: Diploma(kind.value) for kind in (Kind.MBO_1, Kind.MBO_2, Kind.MBO_3, Kind.MBO_4, Kind.HAVO, Kind.VWO)},
}
# From low to high, as far as the school rule cares: vmbo and mbo 1 are no basic qualification.
RANKS = ("", "unknown", "none", "vmbo", "mbo_1", "mbo_2", "mbo_3", "havo", "mbo_4", "vwo")


@dataclass(frozen=True)
class Stretch:
    """One stretch at a school."""

    kind: str
    outcome: str
    starts_on: date | None
    ends_on: date | None
    absent_since: date | None = None

    def covers(self, day):
        """Whether the youth was enrolled there on the day."""
        begun = self.starts_on is None or self.starts_on <= day
        runs = self.ends_on > day if self.ends_on else self.outcome == Outcome.RUNNING
        return begun and runs and self.kind not in NO_SCHOOL

    def over(self, day):
        """Whether it had ended by the day, as far as we know."""
        return self.ends_on <= day if self.ends_on else self.outcome != Outcome.RUNNING


@dataclass(frozen=True)
class Facts:
    """School on a day: highest diploma ("" when unknown), enrolled or not (None: unknown), and since when away."""

    diploma: str
    enrolled: bool | None
    left_on: date | None
    absent_since: date | None
    mbo_months: int

    @property
    def qualified(self):
        """Whether there is a basic qualification: mbo 2 or higher, havo or vwo."""
        return self.diploma in Youth.BASIC_QUALIFICATIONS


def history(youth):
    """Every stretch of a youth, and the schools of their placements. Two queries."""
    columns = ("kind", "outcome", "starts_on", "ends_on", "absent_since")
    rows = [Stretch(*row) for row in Education.objects.filter(youth=youth).order_by().values_list(*columns)]
    places = Placement.objects.filter(case__youth=youth, kind=Placement.Kind.SCHOOL).order_by()
    return tuple(rows) + tuple(of_place(*row) for row in places.values_list("starts_on", "ends_on"))


def of_place(starts_on, ends_on):
    """The stretch that a placement at a school is."""
    return Stretch(PLACE, Outcome.RUNNING if ends_on is None else Outcome.UNKNOWN, starts_on, ends_on)


def facts_on(youth, day, rows):
    """What is known on the day."""
    now = [row for row in rows if row.covers(day)]
    ended = [row for row in rows if row.over(day) and row.kind not in NO_SCHOOL]
    gone = [row.ends_on for row in ended if row.ends_on]
    return Facts(
        diploma=_diploma(youth, day, rows),
        enrolled=True if now else _enrolled(youth, day, ended),
        left_on=None if now else max([*gone, *filter(None, [youth.left_school_on])], default=None),
        absent_since=min((row.absent_since for row in now if row.absent_since), default=None),
        mbo_months=sum(_months(row, day) for row in rows if row.kind.startswith("mbo_")),
    )


def higher(one, other):
    """The higher of two diplomas."""
    return max(one, other, key=RANKS.index)


def _diploma(youth, day, rows):
    found = youth.diploma
    for row in rows:
        if row.outcome == Outcome.DIPLOMA and row.kind in OF_KIND and row.over(day):
            found = higher(found, OF_KIND[row.kind].value)
        if row.kind in HIGHER and not (row.starts_on and row.starts_on > day):
            found = higher(found, Diploma.HAVO.value)
    return found


def _enrolled(youth, day, ended):
    """What was told about the youth; a stretch that ended says no when nothing else was told."""
    if youth.in_school == Youth.Known.YES or (youth.left_school_on and youth.left_school_on > day):
        return True
    if youth.in_school == Youth.Known.NO or youth.left_school_on or ended:
        return False
    return None


def _months(row, day):
    """Whole months of a stretch until the day; 0 when its beginning or end is not known."""
    if row.starts_on is None or (row.ends_on is None and row.outcome != Outcome.RUNNING):
        return 0
    until, months = min(row.ends_on or day, day), 0
    while add_months(row.starts_on, months + 1) <= until:
        months += 1
    return months
