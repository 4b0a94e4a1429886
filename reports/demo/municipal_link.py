"""A link with a municipality's system as somebody is filling it in: almost whole, and off."""

from cases.domain import municipal_link
from reports.demo.clock import back

HOST = "https://openzaak.gemeente.example"


def tell(place):
    """Bo has the addresses from the Jongerenloket; the name of the secret is still missing."""
    catalogue = f"{HOST}/catalogi/api/v1"
    with back(6):
        municipal_link.add(
            partner=place.partners["Jongerenloket"],
            kind="zgw",
            cases_address=f"{HOST}/zaken/api/v1/",
            documents_address=f"{HOST}/documenten/api/v1/",
            client_id="mentoraat-zuid",
            source_rsin="002220647",
            responsible_rsin="002220647",
            case_type=f"{catalogue}/zaaktypen/8c2f6a1e",
            role_type=f"{catalogue}/roltypen/51b7d0f4",
            document_type=f"{catalogue}/informatieobjecttypen/d93e07aa",
            statuses={"sent": f"{catalogue}/statustypen/1f0c", "arrived": f"{catalogue}/statustypen/2a9b"},
            answers={"accepted": f"{catalogue}/statustypen/3d4e"},
            by=place.people["bo"],
        )
