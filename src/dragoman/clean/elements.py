"""What the elements of HTML pages are for, by their names, their roles, and the names that web templates give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


BLOCKS: Final = _set(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer
    form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table
    tbody td tfoot th thead tr ul"""
)
VOID: Final = _set("area base br col embed hr img input link meta param source track wbr")
UNSEEN: Final = _set(
    """script style template svg math noscript iframe object audio video canvas select option button map datalist
    textarea xmp noembed noframes"""
)
CONTAINERS: Final = _set("article body center div main section table td")
HEADINGS: Final = _set("h1 h2 h3 h4 h5 h6")
CLOSED_BY: Final = {
    "p": BLOCKS,
    "li": _set("li"),
    "dt": _set("dt dd"),
    "dd": _set("dt dd"),
    "td": _set("td th tr tbody tfoot"),
    "th": _set("td th tr tbody tfoot"),
    "tr": _set("tr tbody tfoot"),
}
"""Elements that certain opening tags close unasked, where they are innermost."""

_ASIDES: Final = _set("nav footer aside form menu dialog")
_ASIDE_ROLES: Final = _set("navigation banner contentinfo complementary search menu menubar dialog alert")
_BYLINE_PROPERTIES: Final = _set("author datePublished dateModified publisher")
_TOKEN: Final = 60
_TOKENS: Final = 30

_BEFORE: Final = (
    r"(?:(?:site|main|page|global|article|post|entry|block|widget|js|top|bottom|left|right|single|news|story)[-_]+)"
    r"{0,2}"
)
_ASIDE: Final = (
    r"nav|navi|navbar|navigation|menu|submenu|footer|foot|sidebar|side|aside|breadcrumbs?|crumbs?|comments?"
    r"|respond|disqus|related|recommend(?:ed|ations?)?|read-?(?:more|also|next)|more-?(?:news|stories|articles)"
    r"|shar(?:e|ing)|addthis|social|promos?|advert(?:s|isements?|ising)?|ads?|adsbygoogle|sponsor(?:ed|s)?|banners?"
    r"|cookies?|consent|gdpr|newsletter|subscri(?:be|ption)|popup|modal|paginat(?:ion|or)|pager|tags?|tag-?cloud"
    r"|toolbar|skip(?:-?link)?|screen-reader-text|sr-only|visually-?hidden|hidden|most-?(?:read|popular|viewed)|popular"
    r"|trending|log-?in|search|masthead|top-?bar|copyright|disclaimer|(?:about-?)?authors?-?(?:bio|box|card|profile|about|desc(?:ription)?)|about-?(?:the-?)?authors?|biography|outbrain|taboola"
    r"|hot-?news|relevant|ticker|weather"
)
_ASIDE_NAMES: Final = re.compile(
    rf"{_BEFORE}(?:{_ASIDE})(?:[-_]*(?:{_ASIDE}|list|box|block|wrapper|wrap|container|links?|items?|bar|section|area"
    r"|widget|forms?|buttons?|inner|content|icons?|title|header|posts?|articles?|news|stories|notice|policy|dialog"
    r"|overlay|wall|\d))*+$",
    re.IGNORECASE,
)
_CAPTION_NAMES: Final = re.compile(
    r"(?:wp-|image-|img-|photo-|picture-|media-|figure-)?caption(?:-text)?$|(?:photo|image|picture)-(?:credit|text|desc)",
    re.IGNORECASE,
)
_BYLINE_NAMES: Final = re.compile(
    _BEFORE + r"(?:by-?line|authors?|writer|credits?|source|origin|editor|dateline|datetime|date|timestamp|time"
    r"|pub-?(?:date|time)|publish(?:ed)?(?:-?(?:date|time|on))?|posted-?on|meta(?:data)?|info)"
    r"(?:[-_]*(?:name|info|line|wrapper|wrap|box|\d))*+$",
    re.IGNORECASE,
)
_UNSHOWN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_aside(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is beside the page's text: by its tag, its role, or because it is not shown."""
    if name in _ASIDES or attributes.get("role", "").lower() in _ASIDE_ROLES:
        return True
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    return "style" in attributes and _UNSHOWN.search(attributes["style"]) is not None


def is_named_aside(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element's class or id calls it something beside the page's text."""
    return name not in ("html", "body", "main", "article") and _named(attributes, _ASIDE_NAMES)


def is_caption(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element holds a caption."""
    return name == "figcaption" or _named(attributes, _CAPTION_NAMES)


def is_byline(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element holds author, source or date."""
    if name in ("address", "time") or attributes.get("rel") == "author":
        return True
    return attributes.get("itemprop") in _BYLINE_PROPERTIES or _named(attributes, _BYLINE_NAMES)


def _named(attributes: Mapping[str, str], names: re.Pattern[str]) -> bool:
    told = attributes.get("class", "") + " " + attributes.get("id", "")
    return len(told) > 1 and any(len(t) <= _TOKEN and names.match(t) for t in told.split()[:_TOKENS])
