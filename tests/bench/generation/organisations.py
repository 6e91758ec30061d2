"""The invented organisations that post."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from random import Random

from tests.bench.generation.author import Author, Localised
from tests.bench.generation.drafts import Employer, Fields
from tests.bench.generation.phrasebook import Phrasebook, Terms


def generate_organisations(
    random: Random, count: int, book: Phrasebook, terms: Terms
) -> dict[str, Fields]:
    """Give ``count`` organisations by id; no two have the same name."""
    organisations = {}
    for slug, name, place in islice(_names(random, book, terms), count):
        employer = Employer(id=slug, place=place, domain=f"{slug}.example.org")
        city = terms["places"][place]["label"]
        author = Author(random=random, place=city, domain=employer.domain)
        organisations[slug] = _organisation(author, book, terms, employer, name)
    return organisations


def employer_of(organisation_id: str, fields: Fields) -> Employer:
    """Give what the postings of that organisation need to know of it."""
    place = fields["location"]["place"]
    return Employer(id=organisation_id, place=place, domain=f"{organisation_id}.example.org")


def _names(random: Random, book: Phrasebook, terms: Terms) -> Iterator[tuple[str, Localised, str]]:
    """Give every kind of organisation with every name in every place, shuffled."""
    combinations = [
        (kind, name, place)
        for kind in book.shared["organisation_kinds"]
        for name in book.shared["organisation_names"]
        for place in terms["places"]
    ]
    random.shuffle(combinations)
    for kind, name, place in combinations:
        city = terms["places"][place]["label"]
        label = {
            "ar": f"{kind['ar']} {name['ar']} في {city['ar']}",
            "en": f"{name['en']} {kind['en']} in {city['en']}",
        }
        yield f"{name['slug']}-{kind['slug']}-{place}", label, place


def _organisation(
    author: Author, book: Phrasebook, terms: Terms, employer: Employer, name: Localised
) -> Fields:
    shared = book.shared
    return {
        "name": name,
        "summary": author.say(shared["organisation_summaries"]),
        "values": author.say(shared["values"]),
        "promise": author.say_several(shared["organisation_promises"], 2, 3),
        "causes": author.sample(list(terms["causes"]), 1, 3),
        "location": {"place": employer.place, "address": author.say(shared["addresses"])},
        "email": f"hello@{employer.domain}",
        "website": f"https://{employer.domain}/",
        "founded": author.random.randint(1985, 2024),
        "time_zone": terms["places"][employer.place]["time_zone"],
        "owners": [employer.id[:38].strip("-")],
    }
