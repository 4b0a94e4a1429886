"""Measures pages, figures, the import and a night of reports, as ratios within one run. script/bench calls it."""

import argparse
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).resolve().parents[2])]

from databases import somewhere  # noqa: E402


def main():
    """Exit code: 1 when a page asks more of a larger database, else 0; times depend on the machine."""
    parser = argparse.ArgumentParser(prog="script/bench", description="Measures pages, figures and reports.")
    parser.add_argument("--quick", action="store_true", help="few rows, few rounds: whether it works, not how fast")
    parser.add_argument("--postgres", action="store_true", help="on a private PostgreSQL; else DATABASE_URL or SQLite")
    parser.add_argument("--figures", action="store_true", help="the figures alone, also of 200,000 youths")
    parser.add_argument("--night", type=int, metavar="N", default=0, help="reports of N organisations by two workers")
    parser.add_argument("--statements", metavar="PAGE", default="", help="also print what this page asks, with times")
    options = parser.parse_args()
    with somewhere(options.postgres, count=1 if options.night else 4 if options.figures else 2):
        import django

        django.setup()
        import bench

        return bench.run(options)


if __name__ == "__main__":
    sys.exit(main())
