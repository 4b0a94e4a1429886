"""The product's own settings, with a second database and the empty page; run.py sets the environment first."""

import os

from mentoraat.settings import *  # noqa: F403
from mentoraat.settings import DATABASES, env

DATABASES["large"] = DATABASES["default"] | env.db_url_config(os.environ["BENCH_LARGE_URL"])
ROOT_URLCONF = "empty_page"
