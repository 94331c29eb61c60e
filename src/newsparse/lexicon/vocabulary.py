"""The words of all languages in one look-up, for lines that are read before the page's language is known.

A line such as ``2 Kommentare`` or ``Reply`` is a whole phrase, so languages do not get in each other's way here; inside
running text they would, and there the page's own :class:`~newsparse.lexicon.schema.Lexicon` is used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from newsparse.lexicon.files import languages, load
from newsparse.lexicon.phrases import Phrases
from newsparse.lexicon.schema import CommentWords, Lexicon, Words


@dataclass(slots=True, frozen=True)
class Vocabulary:
    """Lower-case phrases of all languages; what each set is for: ``schema.py``."""

    nouns: Phrases
    none_yet: Phrases
    deleted: Phrases
    actions: Phrases
    buttons: Phrases
    """Those of actions, answers and votes."""
    votes: Phrases
    says: Phrases
    by: Phrases
    writers: Phrases
    presence: Phrases
    edited: Phrases
    reply_to: Phrases
    info_labels: Phrases
    ad_labels: Phrases
    navigation: Phrases
    keys: Phrases
    deleted_stems: Phrases
    synonyms: Phrases
    on: Phrases
    answers: Phrases
    counted: Phrases
    headings: Phrases
    recent: Phrases
    form: Phrases
    up: Phrases
    down: Phrases
    voters: Phrases
    levels: Phrases
    parents: Phrases
    roots: Phrases
    earlier: Phrases
    roles: Phrases
    profile: Phrases
    measures: Phrases
    totals: Phrases
    share: Phrases
    related: Phrases
    tags: Phrases
    author_box: Phrases
    credit: Phrases
    updated: Phrases
    published: Phrases
    beside: frozenset[str]
    """Of the words for saying, answering, voting and the like that stand in lines with names and times, what tells
    each: a page that holds none of it has no such line."""


def _buttons(words: CommentWords) -> Words:
    return (*words.actions, *words.answers, *words.votes, *words.up, *words.down)


@cache
def vocabulary() -> Vocabulary:
    """The merged words of all language files."""
    lexicons = [load(language) for language in languages()]

    def merged(words: Callable[[Lexicon], Words]) -> Phrases:
        return Phrases(word.lower() for lexicon in lexicons for word in words(lexicon))

    comments = [lexicon.comments for lexicon in lexicons]
    beside = [words for own in comments for words in (own.presence, own.says, own.by, own.votes, own.actions)]
    beside += [words for own in comments for words in (own.edited, own.reply_to)]
    return Vocabulary(
        beside=Phrases(word.lower() for words in beside for word in words).telling,
        nouns=merged(lambda lexicon: lexicon.comments.nouns),
        none_yet=merged(lambda lexicon: lexicon.comments.none_yet),
        deleted=merged(lambda lexicon: lexicon.comments.deleted),
        actions=merged(lambda lexicon: lexicon.comments.actions),
        buttons=merged(lambda lexicon: _buttons(lexicon.comments)),
        votes=merged(lambda lexicon: lexicon.comments.votes),
        says=merged(lambda lexicon: lexicon.comments.says),
        by=merged(lambda lexicon: lexicon.comments.by),
        writers=merged(lambda lexicon: (*lexicon.comments.by, *lexicon.comments.writers)),
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
        voters=merged(lambda lexicon: lexicon.comments.voters),
        levels=merged(lambda lexicon: lexicon.comments.levels),
        parents=merged(lambda lexicon: lexicon.comments.parents),
        roots=merged(lambda lexicon: lexicon.comments.roots),
        earlier=merged(lambda lexicon: lexicon.comments.earlier),
        roles=merged(lambda lexicon: lexicon.comments.roles),
        profile=Phrases(
            merged(lambda lexicon: lexicon.comments.profile) - merged(lambda lexicon: lexicon.comments.nouns)
        ),
        measures=merged(lambda lexicon: lexicon.comments.measures),
        totals=merged(lambda lexicon: lexicon.comments.totals),
        share=merged(lambda lexicon: lexicon.page.share),
        related=merged(lambda lexicon: lexicon.page.related),
        tags=merged(lambda lexicon: lexicon.page.tags),
        author_box=merged(lambda lexicon: lexicon.page.author_box),
        credit=merged(lambda lexicon: lexicon.page.credit),
        updated=merged(lambda lexicon: lexicon.page.updated),
        published=merged(lambda lexicon: lexicon.page.published),
        on=merged(lambda lexicon: lexicon.time.on),
        synonyms=merged(lambda lexicon: lexicon.comments.synonyms),
        deleted_stems=merged(lambda lexicon: lexicon.comments.deleted_stems),
    )
