"""What each verb about referrals and choices means, as the rest of a sentence that begins with a name."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "referral.received": _("kreeg een aanmelding"),
    "referral.read": _("bekeek een aanmelding"),
    "referral.agreed": _("schreef het akkoord bij een aanmelding op"),
    "referral.asked": _("vroeg iets aan wie aanmeldde"),
    "referral.told": _("schreef als aanmelder een bericht"),
    "referral.complained": _("gaf als aanmelder een klacht door"),
    "referral.taken_up": _("pakte een aanmelding op"),
    "referral.declined": _("schreef op dat een aanmelding niet past"),
    "referral.reopened": _("zette een aanmelding weer open"),
    "referral.link_ended": _("trok de link van een aanmelder in"),
    "referral.overdue": _("zei dat een aanmelding te lang wacht"),
    "referral.news_planned": _("plande nieuws voor wie aanmeldde"),
    "referral.news_asked": _("vroeg om nieuws voor wie aanmeldde"),
    "referral.news_given": _("vertelde wie aanmeldde hoe het gaat"),
    "referral.withdrawn_there": _("trok een overdracht in die hier binnenkwam"),
    "referral.forgotten": _("wiste wie er aangemeld was"),
    "referral.arrived": _("bevestigde dat de jongere hier is"),
    "provider_choice.recorded": _("schreef op waaruit de jongere kon kiezen"),
    "provider_choice.removed": _("wiste een keuze van de jongere"),
}
