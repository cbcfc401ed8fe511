"""Records of many pages to one: the same event, the same fact, told by several.

Everything here is a function of its input: the same tellings give the same records in any order.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from dragoman.records import Article, Record
from dragoman.resolve.align import join_within
from dragoman.resolve.cluster import bonds_of, cluster, pairs_of
from dragoman.resolve.gist import Gist, gist_of
from dragoman.resolve.keys import keys_of
from dragoman.resolve.lineage import lineage
from dragoman.resolve.merge import merge
from dragoman.resolve.strand import strand_of
from dragoman.resolve.telling import Context, Telling, Told, outlet_of, page_id, tellings

__all__ = [
    "Context",
    "Gist",
    "Telling",
    "Told",
    "gist_of",
    "join_within",
    "keys_of",
    "merge",
    "resolve",
    "tellings",
    "world",
]


def world(pages: Iterable[Told]) -> tuple[list[Article], list[Record]]:
    """Everything some pages tell together: their stories with their lineage, and the merged records."""
    read = list(pages)
    origins = lineage(
        strand_of(article, page_id(told.page), told.page.raw, told.records)
        for told in read
        for article in told.articles
    )
    outlets = {article.id: outlet_of(article) for told in read for article in told.articles}
    articles = [
        replace(article, root=origins[article.id][0], derivation=origins[article.id][1])
        for told in read
        for article in told.articles
    ]

    def sourced(telling: Telling) -> Telling:
        found = origins.get(telling.context.story)
        if found is None:
            return telling
        return dataclasses.replace(
            telling, context=dataclasses.replace(telling.context, root=found[0], outlet=outlets[found[0]])
        )

    return articles, resolve(sourced(telling) for told in read for telling in tellings(told))


def resolve(told: Iterable[Telling]) -> list[Record]:
    """The merged records of some tellings, sorted by id."""
    gists: dict[str, Gist] = {}
    by_gist: dict[str, list[Telling]] = defaultdict(list)
    in_story: dict[str, set[str]] = defaultdict(set)
    for telling in told:
        gist = gist_of(telling)
        gists[gist.id] = gist
        by_gist[gist.id].append(telling)
        in_story[telling.context.story].add(gist.id)
    bonds = bonds_of(gists, pairs_of({key: keys_of(gist) for key, gist in gists.items()}))
    beside = {
        key: frozenset().union(*(in_story[telling.context.story] for telling in by_gist[key])) - {key}
        for key, gist in gists.items()
        if gist.scope
    }
    out = [
        merge([telling for key in keys for telling in by_gist[key]], keys[0]) for keys in cluster(gists, bonds, beside)
    ]
    return sorted(out, key=lambda record: record.id)
