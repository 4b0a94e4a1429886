"""The product's own settings, with more databases and the empty page; run.py sets the environment first."""

import json
import os

from mentoraat.settings import *  # noqa: F403
from mentoraat.settings import DATABASES, env

for name, url in json.loads(os.environ.get("BENCH_URLS", "{}")).items():
    DATABASES[name] = DATABASES["default"] | env.db_url_config(url)
# Tables come from the models: quicker than the way through the migrations, which ends at the same (a test says so).
MIGRATION_MODULES = dict.fromkeys(("mentoraat", "partners", "cases", "outreach", "reports"))
ROOT_URLCONF = "empty_page"
