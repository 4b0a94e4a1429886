"""Files of reports that no report names any more: drafts that were made again, work of a worker that was killed."""

import time
from datetime import timedelta

from mentoraat import files
from reports.models import QuarterReport

OLD = timedelta(days=1)  # a file this young may be of a report that is being made


def clear():
    """Forget them. Returns how many; run again it finds nothing."""
    folder = files.path_of("reports")
    before = time.time() - OLD.total_seconds()
    found = [path for path in folder.glob("*") if path.is_file() and path.stat().st_mtime < before]
    kept = _named() if found else set()
    lost = [path for path in found if f"reports/{path.name}" not in kept]
    for path in lost:
        files.forget(f"reports/{path.name}")
    return len(lost)


def _named():
    rows = QuarterReport.objects.exclude(file="").values_list("file", "downloads")
    return {name for file, downloads in rows for name in (file, *(downloads or {}).values())}
