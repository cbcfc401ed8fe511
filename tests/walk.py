"""The pages that tests walk through."""

PAGES = [
    "/",
    "/relations",
    "/relations/CHN/BLR",
    "/relations/CHN/FRA?as_of=2024-05-07",
    "/relations/CHN/RUS",
    "/people/Li%20Qiang",
    "/parties/CHN",
    "/parties/SCO",
    "/records",
    "/records?kinds=quote",
    "/search",
    "/search?query=met",
    "/stories",
    "/stories/badbadbadbadbad0",
    "/calendar?since=2000",
    "/map",
    "/network",
    "/network?of=people",
    "/disputes",
    "/about",
]
