"""Where search looks: the words of every name, and the pieces of every word. Kept by cases.domain.name_index.

These rows repeat what names say and are made anew at will, so they carry no moments and no address.
"""

from django.db import models

from cases.models.youth import Youth


class NameWord(models.Model):
    """A word by which a youth can be found; a name of two words is also found written as one."""

    organisation = models.ForeignKey(
        "mentoraat.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    youth = models.ForeignKey(Youth, on_delete=models.CASCADE, related_name="name_words", db_index=False)
    word = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["youth", "word"], name="name_word_once")]
        indexes = [models.Index(fields=["organisation", "word", "youth"], name="name_word_by_word")]

    class Privacy:
        personal = ("word",)
        sensitive = ()
        plain = ()

    def __str__(self):
        return self.word


class NamePiece(models.Model):
    """A piece of a word in use: how it begins, three letters of it, or of how it sounds."""

    organisation = models.ForeignKey(
        "mentoraat.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    piece = models.CharField(max_length=6)
    word = models.CharField(max_length=60)

    class Meta:
        # The only index, and none by word: SQLite would walk through that one to count the words of a few pieces.
        constraints = [models.UniqueConstraint(fields=["organisation", "piece", "word"], name="name_piece_once")]

    class Privacy:
        personal = ("piece", "word")
        sensitive = ()
        plain = ()

    def __str__(self):
        return self.piece
