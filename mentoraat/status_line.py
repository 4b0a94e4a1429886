"""What the next page says on top: done, and how to take it back."""

import json

from django.contrib import messages


def tell(request, text, *, undo="", links=(), level=messages.SUCCESS):
    """Put a sentence in the status line. `undo` is an address that is posted to; links are (address, words)."""
    extra = {"undo": str(undo), "links": [[str(address), str(words)] for address, words in links]}
    messages.add_message(
        request, level, text, extra_tags=json.dumps({key: part for key, part in extra.items() if part})
    )
