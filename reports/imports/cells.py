"""What a cell may hold besides a plain value."""


class Mark:
    """Stands for a cell's content that we do not take over."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


FORMULA = Mark("formule")
BROKEN = Mark("foutwaarde")
