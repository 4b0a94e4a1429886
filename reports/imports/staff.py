"""Sheet medewerkers: the people who do the work. They cannot sign in until they are given an e-mail address."""

from django.contrib.auth.hashers import make_password

from mentoraat.models import Membership, User
from partners.models import MentorFile
from reports.domain import register_codes as codes
from reports.imports.columns import Code, Day, Number, Text, Whole
from reports.imports.sheet import Sheet

SHEET = Sheet(
    "medewerkers",
    (
        Number(),
        Text("naam", required=True, longest=120),
        Code("rol", required=True, table=codes.ROLE),
        Text("gebied", longest=80),
        Day("vog_datum"),
        Whole("caseload_norm", most=1000),
    ),
)


def write(rows, register):
    """People with their role and mentor file, in the order of the rows."""
    organisation = register.organisation
    people = User.objects.bulk_create(User(name=row["naam"], password=make_password(None)) for row in rows)
    pairs = list(zip(people, rows, strict=True))
    Membership.objects.bulk_create(
        Membership(user=user, organisation=organisation, role=row["rol"]) for user, row in pairs
    )
    MentorFile.objects.bulk_create(
        MentorFile(
            organisation=organisation,
            user=user,
            area_id=register.area(row["gebied"]),
            vog_on=row["vog_datum"],
            caseload_norm=row["caseload_norm"],
        )
        for user, row in pairs
    )
    return people
