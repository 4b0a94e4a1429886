"""The index follows every name, and forgets what nobody is called by any more."""

import pytest

from cases.domain import merge, name_index, search
from cases.domain import youth as youths
from cases.models import NamePiece, NameWord, Youth
from tests import make

pytestmark = pytest.mark.django_db


def words(youth):
    return set(NameWord.objects.filter(youth=youth).values_list("word", flat=True))


def test_registered_names_are_indexed(mentor):
    youth = youths.register(first_name="Çağdaş", infix="van der", surname="Brûlée", aliases=["Rode pet"], by=mentor)

    assert words(youth) == {"cagdas", "brulee", "rode", "pet", "rodepet"}


def test_renaming_keeps_the_old_name_findable(mentor):
    youth = youths.register(first_name="Sam", surname="Berg", by=mentor)

    youths.edit(youth, surname="Dijk", by=mentor)

    assert {"dijk", "berg"} <= words(youth)


def test_alias_is_indexed(youth, mentor):
    youths.add_alias(youth, name="Samba", by=mentor)

    assert "samba" in words(youth)


def test_word_that_nobody_has_any_more_leaves_nothing(youth, mentor, other_mentor):
    make.youth(known_by=other_mentor, first_name="Sam", surname="Visser")

    Youth.objects.filter(pk=youth.pk).update(first_name="", name_key="")
    name_index.refresh([youth.pk], by=None)

    assert not NamePiece.objects.filter(word="berg").exists()
    assert NamePiece.objects.filter(word="sam").exists()


def test_merged_youth_leaves_nothing_of_its_own(mentor):
    one, two = make.youth(known_by=mentor), make.youth(known_by=mentor, first_name="Samira")

    merge.merge(one, two, by=mentor)

    assert not NameWord.objects.filter(youth=two).exists()
    assert [hit.ref for hit in search.find("samira", user=mentor).hits] == [one.ref]


def test_rebuild_and_mend_find_what_was_written_past_the_domain(youth, mentor):
    NameWord.objects.all().delete()
    NamePiece.objects.all().delete()

    assert name_index.mend(by=None) == 1
    assert name_index.mend(by=None) == 0
    name_index.rebuild(by=None)
    assert search.find("sam", user=mentor).hits


def test_indexing_many_asks_as_little_as_one(mentor, django_assert_num_queries):
    made = Youth.objects.bulk_create(
        Youth(organisation=mentor.organisation, first_name=f"Naam{n}", name_key=f"naam{n}") for n in range(10)
    )

    with django_assert_num_queries(6):
        name_index.refresh([youth.pk for youth in made], by=None)
