"""What an organisation already has of its register, by sheet and number."""

from collections import defaultdict
from dataclasses import dataclass, field

from cases.models import Case
from reports.models import ImportedRow


@dataclass
class Known:
    """Rows that came in before: (sheet, number) → (row id, digest)."""

    organisation: object = None
    rows: dict = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, organisation):
        """What the organisation has; nothing when there is no organisation yet."""
        known = cls(organisation)
        if organisation:
            found = ImportedRow.objects.filter(organisation=organisation)
            for sheet, number, row_id, digest in found.values_list("sheet", "number", "row_id", "digest").iterator():
                known.rows[sheet][number] = (row_id, digest)
        return known

    def numbers(self, sheet):
        """The numbers of a sheet that are known."""
        return self.rows[sheet].keys()

    def open_cases(self):
        """(youth's number, programme) of the cases that are open now."""
        if not self.rows["jongeren"]:
            return set()
        number_of = {row_id: number for number, (row_id, _digest) in self.rows["jongeren"].items()}
        found = Case.objects.open().filter(organisation=self.organisation).values_list("youth_id", "programme__name")
        return {(number_of[youth_id], programme) for youth_id, programme in found if youth_id in number_of}
