"""Two sets of figures in the form of the contract: a busy quarter and one in which nearly nothing happened."""

import copy

CAUSES = (
    "inhoud_opleiding zwaarte_opleiding motivatie_en_gedrag persoonlijke_omstandigheden schoolklimaat "
    "arbeidsmarkt organisatie_opleiding"
).split()
SCHOOLS = {
    "vmbo": (3, 4, 8, 3, 1, 0, 0),
    "havo_vwo": (2, 4, 2, 2, 1, 0, 1),
    "mbo_bol": (6, 2, 3, 3, 0, 4, 0),
    "mbo_bbl": (0, 3, 1, 0, 1, 1, 1),
    "ve": (0, 0, 0, 1, 1, 0, 1),
    "overig": (2, 0, 0, 0, 4, 0, 0),
}
AREAS = "wonen geld school werk thuis vrienden vrije_tijd afspraken".split()
CLASSES = {"neutral": 0, "positive": 32, "dropped_out": 10, "handed_over": 3, "activation": 1, "other": 1, "unknown": 1}
_BUSY = {
    "reach": {
        "I1_youths_reached": 197, "first_time": 57, "two_way_contacts": 500, "other_contacts": 91,
        "anonymous_people_spoken_to": 4,
        "two_way_by_channel": {"app": 60, "huisbezoek": 60, "netwerk": 109, "straat": 158, "telefoon": 53, "zelf": 60},
    },
    "caseload": {
        "I4_open_at_start": 193, "I3_inflow": 65, "I3_inflow_persons": 65, "I3_re_entry": 3, "I5_outflow": 48,
        "I4_open_at_end": 210, "I4_open_at_end_persons": 210, "I6_case_days": 18171, "I6_average": 201.9,
        "I7_served": 258, "I7_served_persons": 257,
    },
    "outflow": {
        "by_class": CLASSES, "counted": 48, "I8_positive_rate": 66.7, "I9_dropout_rate": 20.8,
        "I11_distribution": {
            "positive": 66.7, "dropped_out": 20.8, "handed_over": 6.3, "activation": 2.1, "other": 2.1, "unknown": 2.1,
        },
        "I10_ended_early": 19, "I10_ended_early_rate": 39.6, "I14_median_days": 185.0, "I14_p90_days": 308,
    },
    "I25_all_ever_reached": {
        "persons": 529, "neutral": 5, "positive": 205, "dropped_out": 72, "handed_over": 16, "activation": 6,
        "other": 3, "unknown": 7, "in_guidance": 210, "contact_only": 5, "positive_rate": 38.8,
        "dropped_out_rate": 13.6,
    },
    "I12_durable": {
        str(months): {"closed_from": "2006-07-01", "closed_to": "2006-09-30", "positive": 33, "observed": 18,
                      "durable": 18, "rate": 54.5}
        for months in (3, 6, 12)
    },
    "handovers": {
        "sent": 37, "urgent": 3, "accepted": 35, "refused": 3, "withdrawn": 3, "arrived": 33,
        "arrived_after_joint_meeting": 27, "waiting_for_answer_at_end": 23, "median_days_to_accept": 11.0,
        "p90_days_to_accept": 20,
        "I16": {"sent_from": "2006-10-01", "sent_to": "2006-12-31", "sent": 41, "succeeded": 17, "rate": 41.5},
        "I17": {"due": 32, "on_time": 19, "rate": 59.4},
    },
    "inflow_profile": {
        "by_age": {"0-15": 0, "16-17": 9, "18-22": 35, "23-26": 21, "27+": 0},
        "by_school_type": {name: sum(counts) for name, counts in SCHOOLS.items()},
        "cause_by_school_type": {name: dict(zip(CAUSES, counts, strict=True)) for name, counts in SCHOOLS.items()},
        "without_basic_qualification": 51, "qualification_unknown": 5, "I20_without_regular_housing": 20,
        "I20_housing_known": 64, "I20_rate": 31.3, "not_known_to_municipality": 22,
    },
    "measurement": {
        "I18": {"opened_from": "2006-10-01", "opened_to": "2006-12-31", "expected": 60, "covered": 45, "rate": 75.0},
        "I19_pairs": 42,
        "I19_domains": {
            area: {"n": 41, "missing": 1, "baseline": 2.5, "follow_up": 2.9, "improved": 16, "equal": 20, "worse": 5}
            for area in AREAS
        },
    },
}  # fmt: skip


def busy():
    """A fresh copy of the busy quarter."""
    return copy.deepcopy(_BUSY)


def _still(value, name=""):
    if isinstance(value, dict):
        return {key: _still(part, key) for key, part in value.items()}
    if isinstance(value, str):
        return value
    return None if isinstance(value, float) else 0


QUIET = _still(_BUSY)
QUIET["caseload"] |= {"I5_outflow": 3, "I3_inflow": 0, "I6_average": 0.0}
QUIET["outflow"] |= {"I10_ended_early": 3, "I10_ended_early_rate": 100.0, "I14_median_days": 50.0, "I14_p90_days": 90}
