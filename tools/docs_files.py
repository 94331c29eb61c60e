"""A hook of mkdocs: files of the repository that the docs link to come with the site, and roles leave the docstrings.

The docs are read in the repository too, where ``../src/newsparse/text.py`` is a good link. On the site such a file is
served under ``files/``; a link to a folder, which has no page, becomes its text.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

_ROOT = Path(__file__).parent.parent
_ROLE = re.compile(r":(?:func|class|meth|data|mod|attr):(?=<code>)")
_LINK = re.compile(r"\[(?P<label>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<path>[^)#:\s]+)(?P<anchor>#[^)]*)?\)")


def on_page_markdown(markdown: str, *, page: Any, config: Any, files: Files) -> str:
    """Lead links out of the docs to copies on the site."""
    folder = Path(page.file.abs_src_path).parent

    def rewritten(link: re.Match[str]) -> str:
        target = (folder / link["path"]).resolve()
        outside = not target.is_relative_to(Path(config.docs_dir)) or files.get_file_from_path(link["path"]) is None
        if not outside or not target.is_relative_to(_ROOT) or not target.exists():
            return link[0]  # mkdocs checks it, and fails where it leads nowhere
        if target.is_dir():
            return link["label"]
        uri = (
            f"files/{target.relative_to(_ROOT).as_posix()}{'.txt' if target.suffix in ('.py', '.toml', '.md') else ''}"
        )
        if files.get_file_from_path(uri) is None:
            files.append(File.generated(config, uri, abs_src_path=os.fspath(target)))
        return f"[{link['label']}]({uri})"

    return _LINK.sub(rewritten, markdown)


def on_page_content(html: str, **_: Any) -> str:
    """Drop the roles of docstrings, which are Sphinx's: they are plain names on the site."""
    return _ROLE.sub("", html)
