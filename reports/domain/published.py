"""Published reports as an official reads them: which there are, and their frozen facts. Nothing is counted here."""

from reports.models import QuarterReport
from reports.quarter.facts import in_order, upgraded

HEAVY = ("figures", "gate", "explanation")


def reports(user):
    """Every published report that this person may read, the latest period first, the last revision first.

    A coordinator reads here what the municipality reads; what goes to other funders stands in the library.
    """
    rows = QuarterReport.objects.visible_to(user).filter(
        state=QuarterReport.State.PUBLISHED, municipality__isnull=False
    )
    rows = rows.select_related("organisation", "municipality", "profile").defer(*HEAVY)
    return sorted(rows, key=lambda report: (report.period.end, report.revision, report.pk), reverse=True)


def latest(found):
    """Of each organisation and reader the last report, by the name of the organisation.

    A report about the whole organisation goes before one about a programme or a district, a quarter before a year.
    """
    kept = {}
    for report in found:
        key = (report.organisation_id, report.municipality_id)
        if key not in kept or _place(report) > _place(kept[key]):
            kept[key] = report
    return sorted(kept.values(), key=lambda report: (report.organisation.name.casefold(), report.municipality.name))


def facts_of(found):
    """The frozen facts of these reports by their key, in today's layout; one statement.

    A report of before kept the coordinator's words beside its facts: they come along as if frozen with them.
    """
    rows = QuarterReport.objects.filter(pk__in=[report.pk for report in found], figures__isnull=False)
    return {pk: _with_words(figures, words) for pk, figures, words in rows.values_list("pk", "figures", "explanation")}


def is_whole(report):
    """Whether it is about the whole organisation, and not one programme or district."""
    return report.programme_id is None and report.area_id is None


def _place(report):
    quarter = report.kind == QuarterReport.Kind.QUARTER
    return is_whole(report), report.period.end, quarter, report.profile_id is None, report.revision, report.pk


def _with_words(figures, words):
    facts = in_order(upgraded(figures))
    return facts | {"texts": {"explanation": words} | facts["texts"]}


class Shelf:
    """The published reports by period and municipality, to put side by side."""

    def __init__(self, found):
        self._found = [report for report in found if is_whole(report)]
        self.periods = list(dict.fromkeys(report.period for report in self._found))
        self.municipalities = sorted({report.municipality for report in self._found}, key=lambda row: row.name)

    @property
    def usual(self):
        """What one sees first: the last period of which two organisations published, else the last one."""
        if not self._found:
            return {}
        reader = self.municipalities[0]
        own = [period for period in self.periods if self.of(period, reader)]
        full = [period for period in own if len(self.of(period, reader)) > 1]
        return {"periode": str((full or own)[0]), "gemeente": reader.ref}

    def of(self, period, municipality):
        """For each organisation the report that counts about this period, the last revision."""
        same = [row for row in self._found if row.period == period and row.municipality_id == municipality.pk]
        return latest(same)
