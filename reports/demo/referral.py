"""Who was referred to the demo world, and a second organisation beside it that hands over and takes over."""

from cases.domain import programme, provider_choice, referral, referral_delivery, referral_news, referral_talk
from cases.models import Case
from mentoraat.access import Role
from mentoraat.models import Membership, Organisation, User
from partners.domain import partner as partners
from partners.domain import partner_here
from partners.models import Partner
from reports.demo.clock import back
from reports.demo.place import DOMAIN
from reports.demo.story import Story

NAME, SLUG = "Noorderlicht", "noorderlicht-demo"
COORDINATOR = "Olga de Groot"
SAMI = {"by_name": "S. Kaya", "by_organisation": "Jongerenwerk Zuid", "by_email": "kaya@partner.example"}


def tell(place):
    """All of it."""
    _in_several_states(place)
    _beside_each_other(place)
    _chosen(place)


def _in_several_states(place):
    wil, areas = place.people["wil"], place.areas
    with back(0, 9):
        _came(place, source="self", name="Romy", about_age=17, area=areas[0], reach="06 12345679",
              text="Ik wil weg van school en weet niet wat dan.")  # fmt: skip
    with back(6):
        _came(place, source="school", by_name="H. Brands", by_organisation="Vmbo De Brug", by_phone="+31103334400",
              name="Noah", about_age=15, area=areas[2], reach="via zijn mentor op school",
              text="Komt al drie weken niet. Thuis is het druk.", wants_news=True)  # fmt: skip
    with back(1):
        _came(place, source="parent", by_name="Mw. Daal", by_phone="+31103334401", agreed=False)
    with back(4):
        asked = _came(place, source="neighbourhood_team", by_name="M. Mulder", by_organisation="Buurtteam Charlois",
                      by_email="mulder@partner.example", name="Ilias", about_age=20, reach="06 12345670",
                      text="Heeft geen dagbesteding.", wants_news=True)  # fmt: skip
    with back(3):
        referral_talk.ask(asked, text="Is er al contact met het Jongerenloket?", by=wil)
    with back(9):
        _declined(_came(place, source="other", by_name="P. Post", by_phone="+31103334402", name="Kim", about_age=29,
                        reach="06 12345671"), wil)  # fmt: skip
    _taken_up(place, wil)


def _taken_up(place, wil):
    with back(30):
        item = _came(place, source="youth_work", **SAMI, name="Bilal", about_age=18, area=place.areas[1],
                     reach="vaak op het plein na vier uur", text="Wil werken.", wants_news=True)  # fmt: skip
    with back(29):
        facts = {"programme": place.programmes["Straatmentoraat"], "casemanager": place.people["marc"]}
        referral.take_up(item, who=None, **facts, despite="Kent Marc al van het plein", by=wil)
    with back(15):
        referral_news.give(
            item,
            text="We zien elkaar elke week. Er komt een proefdag bij een bakker.",
            agreed=True,
            by=item.case.casemanager,
        )
    with back(2):
        referral_talk.say(item, text="Hij vertelde mij er trots over. Dank.", by=item.link)


def _declined(item, wil):
    referral.decline(item, reason="target", pointed_to="het werkplein, 010 333 44 00", by=wil)


def _came(place, *, agreed=True, **facts):
    return referral.receive(place.organisation, agreed=agreed, **facts, by=None)


def _beside_each_other(place):
    """Noorderlicht: one of ours was handed over there, and it hands one over to us."""
    with back(400):
        there, olga = _organisation(place)
        partner = partners.add(
            organisation=place.organisation, name=NAME, kind=Partner.Kind.MENTORING, by=place.people["bo"]
        )
        partners.add_person(partner, name=olga.name, email=olga.email, by=place.people["bo"])
        partner_here.link(partner, organisation_here=there, by=place.people["bo"])
        place.partners[NAME] = partner
    story = Story(place, place.people["samira"], 60, spot=3, first_name="Esra", about_age=19)
    story.began(58)
    item = story.asked(3, NAME, "Begeleiding dicht bij het nieuwe adres in Noord")
    with back(3):
        referral_delivery.deliver(item, by=None)


def _organisation(place):
    there = Organisation.objects.create(name=NAME, slug=SLUG)
    olga = User.objects.create_user(email=f"olga@{DOMAIN}", name=COORDINATOR)
    olga.password = place.people["wil"].password  # one password for the whole demo world
    olga.save(update_fields=["password"])
    Membership.objects.create(user=olga, organisation=there, role=Role.COORDINATOR)
    programme.add(there, name="Mentor in Noord", by=olga)
    return there, User.objects.get(pk=olga.pk)


def _chosen(place):
    youth = Case.objects.filter(organisation=place.organisation, youth__first_name="Mo").first().youth
    options = [place.partners[name] for name in ("Kredietbank", "Buurtteam Charlois")]
    facts = {"about": "hulp bij schulden", "outcome": "chosen", "chosen": options[0]}
    with back(131):
        provider_choice.record(
            youth, options=options, **facts, why="Daar zit iemand die ook geen brieven durfde te openen.",
            by=place.people["marc"],
        )  # fmt: skip
