"""A rule that only PostgreSQL can keep by itself: days of one owner that never overlap."""

from django.db.models import BaseConstraint


class NoOverlap(BaseConstraint):
    """Two rows of one owner share no day, first and last included. On other databases the domain alone keeps it."""

    def __init__(self, *, owner, first, last, name):
        super().__init__(name=name)
        self.owner, self.first, self.last = owner, first, last

    def constraint_sql(self, model, schema_editor):
        """The rule within CREATE TABLE; None where it cannot be said."""
        if schema_editor.connection.vendor != "postgresql":
            return None
        quote = schema_editor.quote_name
        fields = (self.owner, self.first, self.last)
        owner, first, last = (quote(model._meta.get_field(field).column) for field in fields)
        # A range of one number stands for "equal", which saves the extension that GiST needs for plain numbers.
        same = f"int8range({owner}, {owner}, '[]') WITH &&"
        return f"CONSTRAINT {quote(self.name)} EXCLUDE USING gist ({same}, daterange({first}, {last}, '[]') WITH &&)"

    def create_sql(self, model, schema_editor):
        """The rule for a table that is there."""
        rule = self.constraint_sql(model, schema_editor)
        return rule and f"ALTER TABLE {schema_editor.quote_name(model._meta.db_table)} ADD {rule}"

    def remove_sql(self, model, schema_editor):
        """Without the rule again."""
        if schema_editor.connection.vendor != "postgresql":
            return None
        quote = schema_editor.quote_name
        return f"ALTER TABLE {quote(model._meta.db_table)} DROP CONSTRAINT {quote(self.name)}"

    def validate(self, model, instance, exclude=None, using=None):
        """Forms do not ask: the domain says it in words."""

    def deconstruct(self):
        """What a migration writes down."""
        path, args, kwargs = super().deconstruct()
        return path, args, kwargs | {"owner": self.owner, "first": self.first, "last": self.last}

    def __eq__(self, other):
        return isinstance(other, NoOverlap) and self.deconstruct() == other.deconstruct()

    def __hash__(self):
        return hash(self.name)
