"""Rows turned into the facts that matching looks at."""

from cases.domain.match import Intake, OfferFacts, WishFacts, YouthFacts
from cases.models import Wish
from partners.models import Offer


def of_offer(offer):
    """What matching knows of an offer; ask with areas, intakes and their areas at hand."""
    return OfferFacts(
        kind=offer.kind,
        text=f"{offer.title} {offer.keywords}",
        areas=frozenset(area.name for area in offer.areas.all()),
        takes_people=offer.state == Offer.State.OPEN and offer.partner.active,
        places=offer.places,
        age_from=offer.age_from,
        age_to=offer.age_to,
        diploma=offer.diploma,
        dutch=offer.dutch,
        driving_licence=offer.driving_licence,
        intakes=tuple(_intake(row) for row in offer.intakes.all()),
        ends_on=offer.ends_on,
    )


def of_youth(youth, day):
    """What matching knows of a youth; ask with the area at hand."""
    area = youth.area.name if youth.area_id else ""
    return YouthFacts(youth.age_on(day), area, youth.diploma, youth.languages)


def of_wish(wish):
    """What matching knows of a wish."""
    return WishFacts(wish.kind, wish.what, wish.rank)


def open_wishes(organisation_id, kind):
    """The open wishes of one kind, with the youth and their area at hand. One query."""
    rows = Wish.objects.open().filter(organisation_id=organisation_id, kind=kind, youth__merged_into__isnull=True)
    return list(rows.select_related("youth__area").order_by("rank", "pk"))


def _intake(row):
    area = row.area.name if row.area_id else ""
    return Intake(row.starts_on, row.all_year, row.sign_up_by, area, row.valid_from, row.valid_until)
