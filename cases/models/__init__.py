from cases.models.aftercare import AftercareCheck
from cases.models.case import Case, CasemanagerPeriod, Involvement
from cases.models.consent import Consent
from cases.models.handover import Handover, HandoverStep
from cases.models.handover_thread import HandoverMessage, HandoverReminder
from cases.models.measurement import Instrument, LifeArea, Measurement, Score
from cases.models.placement import Placement
from cases.models.programme import Programme
from cases.models.step import Step
from cases.models.wish import Wish
from cases.models.youth import Acquaintance, Youth, YouthAlias

__all__ = [
    "Acquaintance",
    "AftercareCheck",
    "Case",
    "CasemanagerPeriod",
    "Consent",
    "Handover",
    "HandoverMessage",
    "HandoverReminder",
    "HandoverStep",
    "Instrument",
    "Involvement",
    "LifeArea",
    "Measurement",
    "Placement",
    "Programme",
    "Score",
    "Step",
    "Wish",
    "Youth",
    "YouthAlias",
]
