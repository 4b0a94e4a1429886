"""What an organisation already has of its register, by sheet and number."""

from collections import defaultdict
from dataclasses import dataclass, field

from cases.domain import merge
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
            known.follow(merge.standing_for(organisation))
        return known

    def follow(self, merged):
        """What the register says of a youth who was merged is about the record that was kept."""
        for number, (row_id, digest) in self.rows["jongeren"].items():
            self.rows["jongeren"][number] = (merged.get(row_id, row_id), digest)

    def numbers(self, sheet):
        """The numbers of a sheet that are known."""
        return self.rows[sheet].keys()

    def open_cases(self):
        """(youth's number, programme) of the cases that are open now."""
        if not self.rows["jongeren"]:
            return set()
        numbers = defaultdict(list)  # of one person there may be two
        for number, (row_id, _digest) in self.rows["jongeren"].items():
            numbers[row_id].append(number)
        found = Case.objects.open().filter(organisation=self.organisation).values_list("youth_id", "programme__name")
        return {(number, programme) for youth_id, programme in found for number in numbers.get(youth_id, ())}
