"""A stored file is whole or absent, and its name is its content."""

import hashlib
import os

import pytest

from mentoraat import files


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MENTORAAT_FILES = tmp_path
    return tmp_path


def test_store_names_by_content(folder):
    name = files.store(b"rapport", ".pdf")

    assert name == f"reports/{hashlib.sha256(b'rapport').hexdigest()}.pdf"
    assert (folder / name).read_bytes() == b"rapport"


def test_store_twice_leaves_one_file(folder):
    files.store(b"rapport", ".pdf")
    files.store(b"rapport", ".pdf")

    assert len(list((folder / "reports").iterdir())) == 1


def test_store_interrupted_leaves_nothing(folder, monkeypatch):
    def cut(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", cut)

    with pytest.raises(KeyboardInterrupt):
        files.store(b"rapport", ".pdf")

    assert list((folder / "reports").iterdir()) == []


def test_path_of_outside_refused():
    with pytest.raises(ValueError, match="inside"):
        files.path_of("../settings.py")


def test_store_clears_what_a_killed_process_left_an_hour_ago(folder):
    (folder / "reports").mkdir()
    old, fresh = folder / "reports" / ".half-old", folder / "reports" / ".half-fresh"
    old.write_bytes(b"half")
    fresh.write_bytes(b"half")
    os.utime(old, (0, 0))

    files.store(b"rapport", ".pdf")

    assert not old.exists() and fresh.exists()
