"""Where a story comes from: the report it goes back to, and everybody who copied, translated or retold that."""

from __future__ import annotations

import msgspec

from dragoman.ask.answers import Answer, outlet
from dragoman.ask.explain import NoRecord
from dragoman.records import Article
from dragoman.resolve.names import near
from dragoman.store import Store


class Member(Answer, kw_only=True):
    """A story of a lineage.

    Attributes:
        id: of the story.
        document: its page.
        derivation: how it came from its parent: `original`, `copy`, `translation`, `rewrite`, `correction`.
        parent: the story it comes from; itself where it is the first known telling.
        outlet: whose report it says it is.
        title: of the story.
        day: ISO 8601.
        language: BCP 47 tag.
        asked: it is the story that was asked for.
    """

    id: str
    document: str
    derivation: str
    parent: str
    outlet: str | None = None
    title: str | None = None
    day: str | None = None
    language: str | None = None
    asked: bool = False


class Lineage(Answer, kw_only=True):
    """All that go back to one report.

    Attributes:
        root: id of the first known telling.
        members: the stories, each behind the one it comes from.
    """

    root: str
    members: list[Member] = msgspec.field(default_factory=list)


def lineage(store: Store, story: str) -> Lineage:
    """The lineage of a story.

    Args:
        store: where it is.
        story: id of the story or the beginning of it, or the document it stands in.

    Raises:
        NoRecord: there is no such story, or there are several.
    """
    own = _story(store, story)
    root = own.root or own.id
    found = {
        article.id: Member(
            id=article.id,
            document=article.evidence[0].document,
            derivation=article.derivation or "original",
            parent=parent,
            outlet=outlet(article),
            title=article.title,
            day=article.published[:10] if article.published else None,
            language=article.language,
            asked=article.id == own.id,
        )
        for article, parent in store.lineage_of(root)
    }
    return Lineage(root=root, members=_behind(found, root))


def _behind(found: dict[str, Member], root: str) -> list[Member]:
    """Members in order, each right behind its parent's line."""
    out: list[Member] = []
    waiting = [root]
    while waiting:
        key = waiting.pop()
        member = found.pop(key, None)
        if member is not None:
            out.append(member)
            waiting += [other.id for other in reversed(found.values()) if other.parent == key]
    return out + list(found.values())


def _story(store: Store, key: str) -> Article:
    found = store.stories_on(key) or [
        record for record in (store.find(key.lower()) if key else []) if isinstance(record, Article)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        ids = [article.id for article in found]
        raise NoRecord(f"{key}: {len(ids)} stories: {', '.join(ids[:5])}{' ...' if len(ids) > 5 else ''}", ids)
    like = near(key, [article.id for article in store.articles()], limit=3)
    hint = f"; did you mean {' or '.join(like)}?" if like else ""
    raise NoRecord(f"{key or 'empty id'}: no story with this id or document{hint}", like)
