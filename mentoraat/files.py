"""Files that the product makes: written whole or not at all, and named by what is in them."""

import hashlib
import os
import tempfile
import time
from pathlib import Path

from django.conf import settings

HALF_IS_OLD = 3600  # seconds; no job lives that long


def store(data, suffix, *, folder="reports", when_half=None):
    """Write bytes safely and return their name, relative to the folder of files.

    `when_half` is called when all is written but does not have its name yet.
    The name is the SHA-256 of the content, so writing the same bytes twice leaves one file. A crash at any moment
    leaves either nothing or the whole file under its name; what a killed process left half is cleared away here.
    """
    name = f"{folder}/{hashlib.sha256(data).hexdigest()}{suffix}"
    target = path_of(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_halves(target.parent)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".half-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if when_half:
            when_half()
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)
    return name


def forget(name):
    """Delete a stored file that is not needed any more; it may be gone already."""
    path_of(name).unlink(missing_ok=True)


def path_of(name):
    """Return the absolute path of a stored name; refuses a name that points outside the folder of files."""
    root = Path(settings.MENTORAAT_FILES).resolve()
    path = (root / name).resolve()
    if not path.is_relative_to(root):
        raise ValueError("a stored name stays inside the folder of files")
    return path


def _clear_halves(folder):
    """Remove temporary files that nobody can still be writing."""
    for path in folder.glob(".half-*"):
        if path.stat().st_mtime < time.time() - HALF_IS_OLD:
            path.unlink(missing_ok=True)


def _sync_folder(folder):
    """Make the rename itself survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
