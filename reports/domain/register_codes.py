"""The Dutch codes of the register workbook and the figures, beside ours; import and figures share these tables."""

from cases.models import AftercareCheck, Case, Measurement, Placement, Youth
from mentoraat.access import Role
from outreach.models import Contact
from partners.models import Partner

UNKNOWN = "onbekend"  # what a figure calls a fact that nobody recorded
YES_NO = {"ja": True, "nee": False}
KNOWN = {"ja": Youth.Known.YES, "nee": Youth.Known.NO, "onbekend": Youth.Known.UNKNOWN}
ROLE = {"mentor": Role.MENTOR, "coordinator": Role.COORDINATOR}
PARTNER_KIND = {
    "jongerenloket": Partner.Kind.YOUTH_DESK,
    "jongerenwerk": Partner.Kind.YOUTH_WORK,
    "school": Partner.Kind.SCHOOL,
    "roc": Partner.Kind.ROC,
    "schuldhulp": Partner.Kind.DEBT_HELP,
    "wonen": Partner.Kind.HOUSING,
    "zorg": Partner.Kind.CARE,
    "werkgever": Partner.Kind.EMPLOYER,
    "justitie": Partner.Kind.JUSTICE,
    "fonds": Partner.Kind.FUND,
    "sport": Partner.Kind.SPORT,
    "gemeente": Partner.Kind.MUNICIPALITY,
    "anders": Partner.Kind.OTHER,
}
GENDER = {
    "m": Youth.Gender.MALE,
    "v": Youth.Gender.FEMALE,
    "x": Youth.Gender.OTHER,
    "onbekend": Youth.Gender.UNKNOWN,
}
SCHOOL_TYPE = {
    "vmbo": Youth.SchoolType.VMBO,
    "havo_vwo": Youth.SchoolType.HAVO_VWO,
    "mbo_bol": Youth.SchoolType.MBO_BOL,
    "mbo_bbl": Youth.SchoolType.MBO_BBL,
    "ve": Youth.SchoolType.VE,
    "overig": Youth.SchoolType.OTHER,
}
DIPLOMA = {
    "geen": Youth.Diploma.NONE,
    "vmbo": Youth.Diploma.VMBO,
    "mbo1": Youth.Diploma.MBO_1,
    "mbo2": Youth.Diploma.MBO_2,
    "mbo3": Youth.Diploma.MBO_3,
    "mbo4": Youth.Diploma.MBO_4,
    "havo": Youth.Diploma.HAVO,
    "vwo": Youth.Diploma.VWO,
    "onbekend": Youth.Diploma.UNKNOWN,
}
LEAVING_CAUSE = {
    "inhoud_opleiding": Youth.LeavingCause.CONTENT,
    "zwaarte_opleiding": Youth.LeavingCause.WEIGHT,
    "motivatie_en_gedrag": Youth.LeavingCause.MOTIVATION,
    "persoonlijke_omstandigheden": Youth.LeavingCause.PERSONAL,
    "schoolklimaat": Youth.LeavingCause.CLIMATE,
    "arbeidsmarkt": Youth.LeavingCause.LABOUR_MARKET,
    "organisatie_opleiding": Youth.LeavingCause.ORGANISATION,
}
HOUSING = {
    "ouders": Youth.Housing.PARENTS,
    "familie": Youth.Housing.FAMILY,
    "kamer": Youth.Housing.ROOM,
    "zelfstandig": Youth.Housing.INDEPENDENT,
    "bij_vrienden": Youth.Housing.FRIENDS,
    "opvang": Youth.Housing.SHELTER,
    "op_straat": Youth.Housing.STREET,
    "instelling": Youth.Housing.INSTITUTION,
    "onbekend": Youth.Housing.UNKNOWN,
}
CHANNEL = {
    "straat": Contact.Channel.STREET,
    "netwerk": Contact.Channel.NETWORK,
    "zelf": Contact.Channel.SELF,
    "telefoon": Contact.Channel.PHONE,
    "app": Contact.Channel.APP,
    "huisbezoek": Contact.Channel.HOME_VISIT,
    "activiteit": Contact.Channel.EVENT,
    "anders": Contact.Channel.OTHER,
}
CONTACT_OUTCOME = {
    "gesproken": Contact.Outcome.SPOKEN,
    "afspraak_gemaakt": Contact.Outcome.APPOINTMENT,
    "alleen_gezien": Contact.Outcome.ONLY_SEEN,
    "niet_gelukt": Contact.Outcome.FAILED,
}
ENDING = {
    "volgens_plan": Case.Ending.ACCORDING_TO_PLAN,
    "overleg": Case.Ending.BY_AGREEMENT,
    "jongere": Case.Ending.BY_YOUTH,
    "wij": Case.Ending.BY_US,
    "contact_verloren": Case.Ending.CONTACT_LOST,
    "buiten_invloed": Case.Ending.OUTSIDE_INFLUENCE,
    "verhuisd": Case.Ending.MOVED,
    "overleden": Case.Ending.DECEASED,
    "fout": Case.Ending.OPENED_IN_ERROR,
}
# The workbook's one column `plaatsing` holds two things: a placement, or a destination that is none.
PLACEMENT_KIND = {
    "school": Placement.Kind.SCHOOL,
    "werk": Placement.Kind.WORK,
    "vrijwilligerswerk": Placement.Kind.VOLUNTEERING,
    "dagbesteding": Placement.Kind.DAY_ACTIVITY,
    "cursus": Placement.Kind.COURSE,
}
DESTINATION = {
    "anders": Case.Destination.OTHER,
    "geen": Case.Destination.NONE,
    "onbekend": Case.Destination.UNKNOWN,
}
MEASUREMENT_KIND = {
    "startmeting": Measurement.Kind.BASELINE,
    "vervolgmeting": Measurement.Kind.FOLLOW_UP,
}
# Life areas keep their Dutch codes in the database: LifeArea.code of our own instrument is the column's name.
LIFE_AREAS = ("wonen", "geld", "school", "werk", "thuis", "vrienden", "vrije_tijd", "afspraken")
AFTERCARE_STATUS = {
    "school": AftercareCheck.Status.SCHOOL,
    "werk": AftercareCheck.Status.WORK,
    "geen": AftercareCheck.Status.NEITHER,
    "niet_bereikt": AftercareCheck.Status.NOT_REACHED,
}


def dutch(table):
    """The same table the other way round: our code → the register's."""
    return {str(code): word for word, code in table.items()}
