"""What tests set in the environment before the one settings file reads it; script/test sets the services' addresses."""

import atexit
import os
import shutil
import tempfile

if "MENTORAAT_VAR" not in os.environ:
    os.environ["MENTORAAT_VAR"] = tempfile.mkdtemp(prefix="mentoraat-var-")
    atexit.register(shutil.rmtree, os.environ["MENTORAAT_VAR"], ignore_errors=True)
os.environ.setdefault("MENTORAAT_LOCAL_HTTP", "1")
os.environ.setdefault("SECRET_KEY", "only for tests, but long enough for every check that looks at it")
os.environ.setdefault("EMAIL_URL", "memorymail://")
os.environ.setdefault("STATICFILES", "django.contrib.staticfiles.storage.StaticFilesStorage")

from mentoraat.settings import *  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # A file, like the real thing: threads that race for a row wait for each other, which they cannot do in memory.
    DATABASES["default"]["TEST"] = {"NAME": VAR / "test.sqlite3"}  # noqa: F405
