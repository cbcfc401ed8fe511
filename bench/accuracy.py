"""How much of what the languages' own examples ask for is coded, language by language.

`python -m bench.accuracy [--show] [TAG ...]`; with `--show`, the examples that fail and why.
"""

from __future__ import annotations

import sys

from dragoman.coding import Coder
from dragoman.coding.check import Outcome, check
from dragoman.knowledge import load
from dragoman.languages import Language, load_languages


def told(language: Language, outcomes: list[Outcome]) -> str:
    """A language's line of the table."""
    asked = sum(len(language.data("examples")[one.number - 1].get("records") or ()) for one in outcomes)
    missing = sum(len(one.missing) for one in outcomes)
    extra = sum(len(one.extra) for one in outcomes)
    found = asked - missing
    recall, precision = (f"{found / whole:.3f}" if whole else "-" for whole in (asked, found + extra))
    holding = sum(one.holds for one in outcomes)
    return f"{language.tag:<6}{len(outcomes):>9}{holding:>9}{asked:>9}{missing:>9}{extra:>9}{recall:>9}{precision:>11}"


def main() -> None:
    """Prints the table."""
    show, wanted = "--show" in sys.argv, [one for one in sys.argv[1:] if not one.startswith("-")]
    languages = load_languages()
    coder = Coder(languages, load())
    print(f"{'':<6}{'examples':>9}{'hold':>9}{'asked':>9}{'missing':>9}{'extra':>9}{'recall':>9}{'precision':>11}")
    for language in languages:
        if (wanted and language.tag not in wanted) or not language.data("examples"):
            continue
        outcomes = list(check(language, coder))
        print(told(language, outcomes))
        for one in outcomes if show else ():
            if not one.holds:
                print(f"  {one.number}: {one.text}")
                for missing in one.missing:
                    print(f"    missing {dict(missing)}")
                for extra in one.extra:
                    print(f"    extra {extra}")


if __name__ == "__main__":
    main()
