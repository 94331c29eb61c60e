"""The words of all languages in one look-up, for lines that are read before the page's language is known.

A line such as ``2 Kommentare`` or ``Reply`` is a whole phrase, so languages do not get in each other's way here; inside
running text they would, and there the page's own :class:`~newsparse.lexicon.schema.Lexicon` is used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from newsparse.lexicon.files import languages, load
from newsparse.lexicon.schema import Lexicon, Words


@dataclass(slots=True, frozen=True)
class Vocabulary:
    """Lower-case phrases of all languages; what each set is for: ``schema.py``."""

    nouns: frozenset[str]
    none_yet: frozenset[str]
    deleted: frozenset[str]
    actions: frozenset[str]
    votes: frozenset[str]
    says: frozenset[str]
    by: frozenset[str]
    presence: frozenset[str]
    edited: frozenset[str]
    reply_to: frozenset[str]
    info_labels: frozenset[str]
    ad_labels: frozenset[str]
    navigation: frozenset[str]
    keys: frozenset[str]
    deleted_stems: frozenset[str]
    synonyms: frozenset[str]
    on: frozenset[str]
    answers: frozenset[str]
    counted: frozenset[str]
    headings: frozenset[str]
    recent: frozenset[str]
    form: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    levels: frozenset[str]
    roles: frozenset[str]
    profile: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The merged words of all language files."""
    lexicons = [load(language) for language in languages()]

    def merged(words: Callable[[Lexicon], Words]) -> frozenset[str]:
        return frozenset(word.lower() for lexicon in lexicons for word in words(lexicon))

    return Vocabulary(
        nouns=merged(lambda lexicon: lexicon.comments.nouns),
        none_yet=merged(lambda lexicon: lexicon.comments.none_yet),
        deleted=merged(lambda lexicon: lexicon.comments.deleted),
        actions=merged(lambda lexicon: lexicon.comments.actions),
        votes=merged(lambda lexicon: lexicon.comments.votes),
        says=merged(lambda lexicon: lexicon.comments.says),
        by=merged(lambda lexicon: lexicon.comments.by),
        presence=merged(lambda lexicon: lexicon.comments.presence),
        edited=merged(lambda lexicon: lexicon.comments.edited),
        reply_to=merged(lambda lexicon: lexicon.comments.reply_to),
        info_labels=merged(lambda lexicon: lexicon.page.info_labels),
        ad_labels=merged(lambda lexicon: lexicon.page.ad_labels),
        navigation=merged(lambda lexicon: lexicon.page.navigation),
        keys=merged(lambda lexicon: lexicon.page.keys),
        answers=merged(lambda lexicon: lexicon.comments.answers),
        counted=merged(lambda lexicon: lexicon.comments.counted),
        headings=merged(lambda lexicon: lexicon.comments.headings),
        recent=merged(lambda lexicon: lexicon.comments.recent),
        form=merged(lambda lexicon: lexicon.comments.form),
        up=merged(lambda lexicon: lexicon.comments.up),
        down=merged(lambda lexicon: lexicon.comments.down),
        levels=merged(lambda lexicon: lexicon.comments.levels),
        roles=merged(lambda lexicon: lexicon.comments.roles),
        profile=merged(lambda lexicon: lexicon.comments.profile) - merged(lambda lexicon: lexicon.comments.nouns),
        on=merged(lambda lexicon: lexicon.time.on),
        synonyms=merged(lambda lexicon: lexicon.comments.synonyms),
        deleted_stems=merged(lambda lexicon: lexicon.comments.deleted_stems),
    )
