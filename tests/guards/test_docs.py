"""Documents that are made from the code say what the code says."""

from pathlib import Path

from django.utils.translation import override

from mentoraat.access import ROLES, Permission, Role

ACCESS = Path(__file__).parents[2] / "docs" / "access.md"


def table():
    """The role table as a document."""
    with override("nl"):
        head = "| | " + " | ".join(str(role.label) for role in Role) + " |"
        rows = [
            f"| {permission.label} | " + " | ".join("ja" if permission in ROLES[role] else "" for role in Role) + " |"
            for permission in Permission
        ]
    lines = ["# Wie mag wat", "", "Made from `mentoraat/access.py`; a guard compares the two.", ""]
    return "\n".join([*lines, head, "|---|" + "---|" * len(Role), *rows, ""])


def test_access_document_is_the_role_table():
    assert ACCESS.read_text() == table(), "write the output of tests.guards.test_docs.table() to docs/access.md"
