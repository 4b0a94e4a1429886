"""Sheet partners: whom a youth can be brought to, and who answers there."""

from partners.models import ContactPerson, Partner
from reports.domain import register_codes as codes
from reports.imports.columns import Code, Email, Number, Phone, Text, Whole
from reports.imports.sheet import Sheet

SHEET = Sheet(
    "partners",
    (
        Number(),
        Text("naam", required=True, longest=120),
        Code("soort", required=True, table=codes.PARTNER_KIND),
        Whole("laag", least=1, most=4),
        Text("contactpersoon", longest=120),
        Email("email"),
        Phone("telefoon"),
    ),
)


def write(rows, register):
    """Partners, each with its contact person when the register names one or how to reach one."""
    partners = Partner.objects.bulk_create(
        Partner(organisation=register.organisation, name=row["naam"], kind=row["soort"], layer=row["laag"])
        for row in rows
    )
    ContactPerson.objects.bulk_create(
        ContactPerson(
            organisation=register.organisation,
            partner=partner,
            name=row["contactpersoon"] or row["naam"],
            email=row["email"] or "",
            phone=row["telefoon"] or "",
        )
        for partner, row in zip(partners, rows, strict=True)
        if row["contactpersoon"] or row["email"] or row["telefoon"]
    )
    return partners
