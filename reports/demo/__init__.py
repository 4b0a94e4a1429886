"""A world to look at: built through the domain's own verbs, the same every time, and relative to today."""
