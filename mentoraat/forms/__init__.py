from mentoraat.forms.base import (
    ChipsField,
    DateField,
    Form,
    NoteField,
    RowChipsField,
    RowField,
    TimeField,
    holds_bsn,
    refuse_bsn,
)

__all__ = [
    "ChipsField",
    "DateField",
    "Form",
    "NoteField",
    "RowChipsField",
    "RowField",
    "TimeField",
    "holds_bsn",
    "refuse_bsn",
]
