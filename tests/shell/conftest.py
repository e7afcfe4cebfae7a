"""A built site without Node: the shell's placeholders, and the documents and routes as the sources have them."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ingestion.conftest import reference, token
from tests.records.conftest import company, file
from xinyong.settings import Settings

__all__ = ["company", "file", "reference", "token"]
SOURCE = Path(__file__).parents[2] / "frontend" / "src"
INDEX = "<!doctype html><head><!--head--></head><body><div id='root'><!--snapshot--></div><!--boot--></body>"
_NAME = re.compile(r"\b(?:query|mutation) (\w+)")


@pytest.fixture
def site(tmp_path: Path, settings: Settings) -> Settings:
    """Settings of an installation that has such a site."""
    documents: dict[str, str] = json.loads((SOURCE / "gql/persisted-documents.json").read_bytes())
    by_name = {_NAME.search(text)[1]: f"sha256:{hash}" for hash, text in documents.items()}  # type: ignore[index]
    routes = json.loads((SOURCE / "app/routes.json").read_bytes())
    for route in routes:
        described = "operation" in route and not route.get("private")
        document = {"document": by_name[route["operation"]]} if described else {}
        route |= {**document, "shell": by_name["SiteShell"], "modules": ["/assets/page.js"], "styles": []}
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/page.js").write_text("export {}")
    (tmp_path / "assets/page.js.br").write_bytes(b"packed")
    (tmp_path / "icon.svg").write_text("<svg/>")
    (tmp_path / "index.html").write_text(INDEX)
    (tmp_path / "routes.json").write_text(json.dumps(routes))
    (tmp_path / "persisted.json").write_text(json.dumps({f"sha256:{hash}": text for hash, text in documents.items()}))
    return replace(settings, site=tmp_path)
