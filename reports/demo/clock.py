"""Days before today, as the demo world lives them."""

from datetime import time, timedelta

from mentoraat import periods

TODAY = periods.today


def back(days, hour=14, minute=0):
    """Let what follows happen `days` ago."""
    return periods.pretend(periods.at(TODAY() - timedelta(days=days), time(hour, minute)))
