import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from dragoman.read import Unreadable, expand
from dragoman.read.unreadable import LIMIT


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "deep/c.html", "deep/.hidden", ".git/config", "odd [1].txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Text of {name}")
    return tmp_path


def names(tree: Path, *inputs: str) -> list[str]:
    return [str(Path(s.document).relative_to(tree)) for s in expand(str(tree / given) for given in inputs)]


def test_a_folder_gives_all_below_it_in_order_but_nothing_hidden(tree: Path) -> None:
    assert names(tree, "") == ["a.txt", "b.txt", "deep/c.html", "odd [1].txt"]


def test_a_pattern_gives_what_it_matches(tree: Path) -> None:
    assert names(tree, "?.txt") == ["a.txt", "b.txt"]
    assert names(tree, "**/*.html") == ["deep/c.html"]


def test_a_folder_leaves_out_the_files_that_it_is_told_to(tree: Path) -> None:
    besides = {(tree / "b.txt").resolve()}
    found = [source.document for source in expand([str(tree), str(tree / "*.txt")], besides)]
    assert [Path(one).name for one in found] == ["a.txt", "c.html", "odd [1].txt"]
    assert [source.document for source in expand([str(tree / "b.txt")], besides)] == [str(tree / "b.txt")]


def test_a_file_whose_name_looks_like_a_pattern_is_found(tree: Path) -> None:
    assert names(tree, "odd [1].txt") == ["odd [1].txt"]


def test_a_document_asked_for_twice_is_given_once(tree: Path) -> None:
    assert names(tree, "a.txt", "", "a.txt") == ["a.txt", "b.txt", "deep/c.html", "odd [1].txt"]


def test_a_missing_file_does_not_keep_the_others_away(tree: Path) -> None:
    missing, there = expand([str(tree / "none.txt"), str(tree / "a.txt")])
    assert there.page().raw == "Text of a.txt"
    with pytest.raises(Unreadable, match=r"none\.txt: no such file$"):
        missing.load()


def test_a_pattern_and_a_folder_with_nothing_say_so(tree: Path) -> None:
    (tree / "void").mkdir()
    for given, reason in (("*.pdf", "no file matches"), ("void", "empty folder")):
        (source,) = expand([str(tree / given)])
        with pytest.raises(Unreadable, match=reason):
            source.load()


def test_a_file_above_the_limit_is_refused_without_reading_it(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as stream:
        stream.truncate(50_000_000)
    (source,) = expand([str(big)])
    with pytest.raises(Unreadable, match="too large: 50 MB where 20 MB is the limit"):
        source.load()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Oslo")))
    (source,) = expand(["-"])
    assert (source.document, source.page().raw) == ("-", "Oslo")


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        sizes = {"/huge": LIMIT + 1}
        self.send_response(404 if self.path == "/none" else 200)
        self.send_header("Content-Length", str(sizes.get(self.path, 4)))
        self.end_headers()
        self.wfile.write(b"Oslo")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Pages) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()


def test_a_web_page(server: str) -> None:
    (source,) = expand([f"{server}/Ålesund page"])
    assert source.page().raw == "Oslo"


def test_web_errors_are_told(server: str) -> None:
    none, huge, dead = expand([f"{server}/none", f"{server}/huge", "http://127.0.0.1:9/x"])
    for source, reason in ((none, "answers 404"), (huge, "too large"), (dead, "cannot be fetched")):
        with pytest.raises(Unreadable, match=reason):
            source.load()
