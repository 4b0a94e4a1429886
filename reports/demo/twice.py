"""Two people who stand in the list twice. Names and details are made up."""

from datetime import date

from reports.demo.story import Story


def tell(place):
    """One met on the street before anybody knew the name, one written down by two mentors in two spellings."""
    nina, marc = place.people["nina"], place.people["marc"]
    known = Story(place, nina, 64, first_name="Redouan", surname="Pinas", aliases=["Rode pet"], about_age=19)
    known.met(60, note="Stelde zich voor. Zoekt werk in de bouw.")
    street = Story(place, nina, 12, first_name="Rode pet", phone="+31612300455", languages="Nederlands, Frans")
    street.met(12, note="Gaf zijn nummer. Kent Zuidplein goed.")
    street.next("Appen over de open dag", 3)
    born = date(2006, 9, 14)
    first = Story(place, marc, 90, first_name="Anouk", surname="Riemers", birth_date=born)
    first.met(85)
    second = Story(place, nina, 30, first_name="Anouk", surname="Riemens", birth_date=born)
    second.met(29)
