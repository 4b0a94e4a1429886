from mentoraat.models.absence import Absence
from mentoraat.models.audit import AuditEvent
from mentoraat.models.first_use import FirstUse
from mentoraat.models.job import Job
from mentoraat.models.notification import Notification
from mentoraat.models.organisation import Area, Commission, Municipality, Organisation
from mentoraat.models.user import Membership, User

__all__ = [
    "Absence",
    "Area",
    "AuditEvent",
    "Commission",
    "FirstUse",
    "Job",
    "Membership",
    "Municipality",
    "Notification",
    "Organisation",
    "User",
]
