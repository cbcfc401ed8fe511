"""Pages whose commands are played through."""

from __future__ import annotations

from pathlib import Path

from bench.shown import played

PAGE = """\
Text.

<!-- file words/a.txt -->
```text
one
two
```

```console
$ wc -l < words/a.txt
nothing yet
$ cat none.txt
```

```python
print("three")
```

```text
```

```sh
not run
```
"""


def test_files_are_written_commands_run_and_answers_put_in(tmp_path: Path) -> None:
    now = played(PAGE, tmp_path)
    assert "$ wc -l < words/a.txt\n2\n$ cat none.txt\ncat: none.txt: No such file or directory\n```" in now
    assert '```python\nprint("three")\n```\n\n```text\nthree\n```' in now
    assert "```sh\nnot run\n```" in now
    assert (tmp_path / "words" / "a.txt").read_text() == "one\ntwo\n"


def test_a_page_played_twice_stays_as_it_is(tmp_path: Path) -> None:
    now = played(PAGE, tmp_path)
    assert played(now, tmp_path) == now
