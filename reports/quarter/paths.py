"""Figures by their path, such as outflow.by_class.positive. The name of an area may hold a point itself."""


def find(figures, path):
    """What stands at the path, None when nothing does."""
    if not isinstance(figures, dict):
        return None
    if path in figures:
        return figures[path]
    parent, name = _step(figures, path)
    return find(parent, path[len(name) + 1 :]) if name else None


def put(figures, path, value):
    """Let the value stand at the path, whose group is there."""
    parent, name = _step(figures, path)
    if path in figures or not name:
        figures[path] = value
    else:
        put(parent, path[len(name) + 1 :], value)


def drop(figures, path):
    """Take away what stands at the path; nothing there is well too."""
    if figures.pop(path, None) is None:
        parent, name = _step(figures, path)
        if name:
            drop(parent, path[len(name) + 1 :])


def _step(figures, path):
    """The group on the way to the path, and its name."""
    names = (name for name, part in figures.items() if isinstance(part, dict) and path.startswith(f"{name}."))
    return next(((figures[name], name) for name in names), ({}, ""))
