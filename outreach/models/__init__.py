from outreach.models.activity import Activity, Attendance
from outreach.models.contact import Contact
from outreach.models.group import Group, GroupMember
from outreach.models.own_place import OwnPlace
from outreach.models.place import Place

__all__ = ["Activity", "Attendance", "Contact", "Group", "GroupMember", "OwnPlace", "Place"]
