from cases.models.aftercare import AftercareCheck
from cases.models.appointment import Appointment, AppointmentMove
from cases.models.calendar import CalendarFeed
from cases.models.case import Case, CasemanagerPeriod, Inflow, Involvement
from cases.models.complaint import Complaint, ComplaintMessage, ComplaintShare
from cases.models.conference import Conference, ConferenceSeat
from cases.models.consent import Consent, ConsentAge
from cases.models.education import Education, EligibilityReview, OtherCause
from cases.models.goal import Goal
from cases.models.handover import Handover, HandoverStep
from cases.models.handover_delivery import HandoverDelivery
from cases.models.handover_feedback import HandoverFeedback
from cases.models.handover_milestone import HandoverMilestone
from cases.models.handover_thread import HandoverMessage, HandoverReminder
from cases.models.instrument import Instrument, LifeArea
from cases.models.letter import Letter
from cases.models.match import Match
from cases.models.measurement import Measurement, MeasurementGap, Score
from cases.models.merge import LikelyPair, YouthMerge
from cases.models.municipal_link import MunicipalLink
from cases.models.name_index import NamePiece, NameWord
from cases.models.need import Need
from cases.models.placement import Placement
from cases.models.programme import Programme
from cases.models.provider_choice import ProviderChoice
from cases.models.referral import Referral, ReferralMessage, ReferralNews
from cases.models.relapse import Relapse
from cases.models.reminder import AppointmentReminder, ReminderChoice
from cases.models.signal import Signal, SignalSighting, SignalTheme
from cases.models.step import Step
from cases.models.story import Story
from cases.models.strength import Strength
from cases.models.wish import Wish
from cases.models.youth import Acquaintance, Youth, YouthAlias

__all__ = [
    "Acquaintance",
    "AftercareCheck",
    "Appointment",
    "AppointmentMove",
    "AppointmentReminder",
    "CalendarFeed",
    "Case",
    "CasemanagerPeriod",
    "Complaint",
    "ComplaintMessage",
    "ComplaintShare",
    "Conference",
    "ConferenceSeat",
    "Consent",
    "ConsentAge",
    "Goal",
    "Education",
    "EligibilityReview",
    "Handover",
    "HandoverDelivery",
    "HandoverFeedback",
    "HandoverMessage",
    "HandoverMilestone",
    "HandoverReminder",
    "HandoverStep",
    "Inflow",
    "Instrument",
    "Involvement",
    "Letter",
    "LifeArea",
    "LikelyPair",
    "Match",
    "Measurement",
    "MeasurementGap",
    "MunicipalLink",
    "NamePiece",
    "NameWord",
    "Need",
    "OtherCause",
    "Placement",
    "Programme",
    "ProviderChoice",
    "Referral",
    "ReferralMessage",
    "ReferralNews",
    "Relapse",
    "ReminderChoice",
    "Score",
    "Signal",
    "SignalSighting",
    "SignalTheme",
    "Step",
    "Story",
    "Strength",
    "Wish",
    "Youth",
    "YouthAlias",
    "YouthMerge",
]
