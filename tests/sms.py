"""A double of an SMS provider: it records what would be sent, and refuses numbers when told to."""


class Recorder:
    """Set SMS_BACKEND to tests.sms.Recorder."""

    sent: list = []
    refused: set = set()

    @classmethod
    def forget(cls):
        """Begin anew."""
        cls.sent, cls.refused = [], set()

    @classmethod
    def refuse(cls, to):
        """From now on this number cannot be reached."""
        cls.refused.add(to)

    def send(self, to, text):
        """Record the message, as a provider would take it."""
        if to in self.refused:
            raise ConnectionError("no way to this number")
        self.sent.append((to, text))
