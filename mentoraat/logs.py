"""What a log line may not hold: an address with a key in it opens something for whoever reads the log."""

import logging
import re

# The links of a partner, of who keeps offers and of who refers; to choose a password; the address of a calendar.
KEYS = re.compile(r"(/(?:o|ons-aanbod|a|wachtwoord|agenda)/)[\w-]{20,}")


class HideKeys(logging.Filter):
    """Leaves the kind of address and takes the key out, before a line is written."""

    def filter(self, record):
        """Always lets the line pass."""
        text = record.getMessage()
        if KEYS.search(text):
            record.msg, record.args = KEYS.sub(r"\1…", text), ()
        return True
