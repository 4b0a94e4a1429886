"""The organisation while its register is brought in: which row became what, and names that rows share."""

from dataclasses import dataclass
from types import SimpleNamespace

from cases.models import Acquaintance, Case, Programme
from mentoraat.models import Area, User
from outreach.models import Place
from partners.models import Partner
from reports.models import ImportedRow


@dataclass
class Register:
    """Looks up and makes what rows refer to; everything of one organisation."""

    organisation: object
    known: object

    def __post_init__(self):
        mine = {"organisation": self.organisation}
        self._areas = dict(Area.objects.filter(**mine).values_list("name", "pk"))
        self._programmes = dict(Programme.objects.filter(**mine).values_list("name", "pk"))
        places = Place.objects.filter(**mine).values_list("name", "area_id", "pk")
        self._places = {(name, area_id): pk for name, area_id, pk in places}
        self._cases, self._names = None, {}

    def remember(self, sheet, pairs):
        """Keep which rows became what: `pairs` of (number, digest) and the row that was made."""
        for (number, digest), made in pairs:
            self.known.rows[sheet][number] = (made.pk, digest)
        ImportedRow.objects.bulk_create(
            ImportedRow(organisation=self.organisation, sheet=sheet, number=number, row_id=made.pk, digest=digest)
            for (number, digest), made in pairs
        )

    def row_id(self, sheet, number):
        """The key of what a row became; None for no number."""
        return self.known.rows[sheet][number][0] if number else None

    def area(self, name):
        """The key of the area with this name, made when it is new."""
        return self._named(self._areas, Area, name)

    def programme(self, name):
        """The key of the programme with this name, made when it is new."""
        return self._named(self._programmes, Programme, name)

    def place(self, name, area):
        """The key of the place with this name in this area, made when it is new."""
        if not name:
            return None
        area_id = self.area(area)
        if (name, area_id) not in self._places:
            made = Place.objects.create(organisation=self.organisation, name=name, area_id=area_id)
            self._places[name, area_id] = made.pk
        return self._places[name, area_id]

    def case(self, number):
        """What other rows need of a case: pk, youth_id, casemanager_id, closed_on."""
        if self._cases is None:
            found = Case.objects.filter(organisation=self.organisation)
            columns = ("pk", "youth_id", "casemanager_id", "closed_on")
            self._cases = {row["pk"]: SimpleNamespace(**row) for row in found.values(*columns)}
        return self._cases[self.row_id("trajecten", number)]

    def partner_name(self, pk):
        """The name of a partner."""
        return self._name(Partner.objects.filter(organisation=self.organisation), pk)

    def person_name(self, pk):
        """The name of a colleague."""
        return self._name(User.objects.filter(memberships__organisation=self.organisation), pk)

    def acquaint(self, how, pairs):
        """Let people see the youths they met or guide: `pairs` of (youth, user)."""
        Acquaintance.objects.bulk_create(
            (
                Acquaintance(organisation=self.organisation, youth_id=youth_id, user_id=user_id, how=how)
                for youth_id, user_id in sorted(pairs)
            ),
            ignore_conflicts=True,
        )

    def _named(self, found, model, name):
        if not name:
            return None
        if name not in found:
            found[name] = model.objects.create(organisation=self.organisation, name=name).pk
        return found[name]

    def _name(self, rows, pk):
        kind = rows.model
        if kind not in self._names:
            self._names[kind] = dict(rows.values_list("pk", "name"))
        return self._names[kind][pk]
