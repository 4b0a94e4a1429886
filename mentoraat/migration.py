"""Migrations in which Django does not draw all tables anew after every single change."""

from django.db import migrations


class QuickMigration(migrations.Migration):
    """A migration that has its picture of the tables redrawn once, at the end.

    Django redraws with every operation whatever hangs together with the table that changes. Here that is every table,
    so that an empty database took most of a minute. To make the SQL of one operation its own table suffices: only that
    one is redrawn in between. That holds for making tables and for their fields, indexes and constraints; what renames
    or removes a table, or asks for rows (RunPython), belongs in an ordinary migration.
    """

    def apply(self, project_state, schema_editor, collect_sql=False):
        """Do all operations; the picture that comes back is drawn when the next migration asks for it."""
        project_state._find_reload_model = lambda app_label, model_name, delay=False: {(app_label, model_name)}
        try:
            return super().apply(project_state, schema_editor, collect_sql)
        finally:
            del project_state._find_reload_model
            project_state.__dict__.pop("apps", None)
