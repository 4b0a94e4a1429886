"""The audit trail only grows: the database itself refuses to change or delete an event."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER audit_event_no_{verb} BEFORE {verb} ON mentoraat_auditevent
BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END
"""
POSTGRESQL = (
    """
    CREATE FUNCTION audit_event_stands() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the audit trail only grows'; END $$
    """,
    """
    CREATE TRIGGER audit_event_stands BEFORE UPDATE OR DELETE ON mentoraat_auditevent
    FOR EACH ROW EXECUTE FUNCTION audit_event_stands()
    """,
)


def forbid(apps, schema_editor):
    """Put the lock on."""
    if schema_editor.connection.vendor == "sqlite":
        statements = [SQLITE.format(verb=verb) for verb in ("UPDATE", "DELETE")]
    else:
        statements = POSTGRESQL
    for statement in statements:
        schema_editor.execute(statement)


def allow(apps, schema_editor):
    """Take the lock off."""
    if schema_editor.connection.vendor == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            schema_editor.execute(f"DROP TRIGGER audit_event_no_{verb}")
    else:
        schema_editor.execute("DROP TRIGGER audit_event_stands ON mentoraat_auditevent")
        schema_editor.execute("DROP FUNCTION audit_event_stands")


class Migration(migrations.Migration):
    dependencies = [("mentoraat", "0001_initial")]
    operations = [migrations.RunPython(forbid, allow)]
