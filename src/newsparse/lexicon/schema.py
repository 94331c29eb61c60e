"""The closed set of keys that a language file has. A misspelt key is an error, not a silently missing word."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Words = tuple[str, ...]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CommentWords(_Section):
    """Words of a comment section. Matched without regard to case."""

    nouns: Words
    """All forms of "comment" that stand with a number: ``2 comments``, ``Comments (2)``."""
    measures: Words = ()
    """Measure words that stand with the number, behind the noun: 件 in "コメント 3件", 개 in "댓글 3개"."""
    totals: Words = ()
    """What may stand before the number: all, view all, 共."""
    counted: Words = ()
    """What else stands with a number over a list of them: ``12 responses to``, ``3 thoughts on``, ``5 replies``."""
    headings: Words = ()
    """Whole lines over a list of comments that give no number: Comments, Discussion, Readers' comments."""
    recent: Words = ()
    """Whole lines over a box with comments of other pages, or with what is most read: Recent comments."""
    form: Words = ()
    """Openings of the lines of the form under a list: leave a reply, your email address will not be published."""
    synonyms: Words = ()
    """What else a single comment is called: message, post."""
    none_yet: Words = ()
    """Whole lines that say there is none."""
    deleted: Words = ()
    """Whole lines that stand for a comment that was removed."""
    deleted_stems: Words = ()
    """Stems of the words for removing: with a word for comment at the start of a line they say the same."""
    personal: Words = ()
    """Pronouns of the first and second person, singular first: readers write I and you, teasers do not."""
    answers: Words = ()
    """Those buttons that only a discussion has: reply, quote, report. Not share, which stands under teasers too."""
    actions: Words = ()
    """Words of buttons around a comment: reply, report, permalink, share, quote …"""
    votes: Words = ()
    """Nouns behind or before a score: points, likes, votes, rating …"""
    up: Words = ()
    """What stands beside the number of votes for a comment, or on the button: thumbs up, agree, upvote."""
    down: Words = ()
    """The same for votes against it: thumbs down, disagree, downvote."""
    voters: Words = ()
    """Who votes, behind their number: "4 people", "3 others"."""
    levels: Words = ()
    """What stands before the depth of an answer: level."""
    parents: Words = ()
    """Links that only an answer has, to the comment that it answers: parent."""
    roots: Words = ()
    """Links that only an answer to an answer has, to the comment at the top: root."""
    earlier: Words = ()
    """Links from one answer to the one before it under the same comment: prev."""
    says: Words = ()
    """What stands between an author and the colon or date: says, wrote …"""
    by: Words = ()
    """What stands before an author: by, posted by …"""
    writers: Words = ()
    """What else names the writer before a colon: ``Name: anna``. Those in ``profile`` too stand before other things."""
    presence: Words = ()
    """Online, offline and the like, beside a nick."""
    roles: Words = ()
    """Roles and ranks that sites print beside or under a name: guest, moderator, author, senior member."""
    profile: Words = ()
    """Labels in the profile that a forum prints beside each post, with or without a colon: joined, posts, location."""
    edited: Words = ()
    """What stands before the time of a change."""
    reply_to: Words = ()
    """What stands before the name of the comment answered: in reply to …"""


class PageWords(_Section):
    """Words of a page around its article. Matched without regard to case."""

    info_labels: Words = ()
    """Whole lines over a box of site messages: Information."""
    ad_labels: Words = ()
    """Whole lines over an advertisement: Ad, Advertisement."""
    sign_in: Words = ()
    """Stems of the words that ask a reader to sign in or register: ``sign in``, ``regist``."""
    comment_stems: Words = ()
    """Stems of "comment" as verb and noun, for telling what a sign-in sentence is about: ``comment``."""
    typo_report: Words = ()
    """Openings of the line that asks to report a misprint."""
    keys: Words = ()
    """How the key combination of misprint reports is written: ctrl enter. Spaces and plus signs do not matter."""
    subscribe: Words = ()
    """Stems of the words that ask a reader to follow or subscribe."""
    share: Words = ()
    """Whole lines of share bars, and the names of the services in them: share, copy link, print."""
    related: Words = ()
    """What opens, or heads, links to other articles: read also, related articles, most read."""
    consent: Words = ()
    """Stems of what only the site says in whole sentences: about cookies, data, accounts, rights and subscriptions."""
    credit: Words = ()
    """What stands before the source of a picture: photo, image, source."""
    tags: Words = ()
    """What opens, or heads, a list of topics: tags, filed under."""
    author_box: Words = ()
    """What heads the lines about a writer: about the author."""
    reading: Words = ()
    """What stands beside the number of minutes that an article takes to read: reading time, min read."""
    updated: Words = ()
    """What stands before the time of an article's change: updated."""
    published: Words = ()
    """What stands before the time of its publication: published on."""
    navigation: Words = ()
    """Whole lines of menus and footers: Home, Contact, About us, Privacy policy …"""
    by: Words = ()
    """What stands before the author of an article: By, Author:"""


class QuoteWords(_Section):
    """Words and marks of reported speech."""

    said: Words
    """Finite forms of verbs of saying, third person: said, says, told, added …"""
    auxiliaries: Words = ()
    """What stands before a participle in "a dit", "ha detto": a, s'est, ha, hat."""
    passives: Words = ()
    """Auxiliaries before which a verb of saying has who is spoken to or of for its subject: was told, is called."""
    particles: Words = ()
    """What goes with a verb of saying, before or behind its subject: ``fügte er hinzu``, ``śmieje się``, ``сообщил
    журналистам``."""
    according_to: Words = ()
    """Reporting phrases without a verb of saying: according to …"""
    postpositions: Words = ()
    """The same behind the speaker: ``dem Kapitän zufolge``, ``a miniszter szerint``."""
    views: Words = ()
    """Prepositions that tell in whose view a sentence is, where a person stands behind them at its start: for, pour."""
    told_in: Words = ()
    """Verbs of saying without a subject, whose speaker a preposition leads to: ``heißt es in``, ``говорится в``."""
    citing: Words = ()
    """Verbs of saying whose object speaks: quoted, cites."""
    oblique: Words = ()
    """Articles and pronouns that open no subject, but tell who is spoken to: German dem, ihm."""
    titles: Words = ()
    """Lower-case words that may stand between the verb and a name: minister, president, head, spokeswoman …"""
    pronouns: Words = ()
    """Pronouns that may be the speaker: he, she, they."""
    persons: Words = ()
    """Those of them that stand for one person who is named elsewhere: he, she. Not German sie, which is also they."""
    impersonal: Words = ()
    """Those of them that do not stand for who is spoken of: it, one, I, you. By them alone nobody speaks."""
    articles: Words = ()
    """Articles and possessives, which open the name of a speaker without a name: the, a, his."""
    boundaries: Words = ()
    """Prepositions that do not belong to a speaker's title: in, with, after. Not "of"."""
    links: Words = ()
    """Prepositions inside a speaker's title: for, of."""
    conjunctions: Words = ()
    """Words that open or join clauses: that, while, and."""
    relatives: Words = ()
    """Words that open a clause about the noun before them, so that the verb behind it has that noun for its subject."""
    ambiguous: Words = ()
    """Verbs of saying that are nouns too, so that it takes a name or a pronoun before them: claims, reports, note."""
    separable: Words = ()
    """Verbs that say something only together with one of the ``particles``: fügte … hinzu."""
    saying: Words = ()
    """Forms of verbs of saying whose subject is that of the sentence: saying, adding."""
    calling: Words = ()
    """Verbs that put words into a sentence only before them: ``called it "a ruin"``, ``vowed to "go on"``."""
    closing: Words = ()
    """Participles that close a sentence behind the quote whose speaker stands before it: hat ihn „…“ genannt."""
    adverbs: Words = ()
    """Words that may stand between a subject and its verb, or open a sentence: also, later, then, is, had."""
    adverb_endings: Words = ()
    """Endings of further such words: -ly."""
    like_adverbs: Words = ()
    """Nouns and adjectives that only end so: family, gouvernement."""
    works: Words = ()
    """What stands before a title, a name or a term in marks: film, newspaper, hotel, so-called, entitled."""
    clitics: Words = ()
    """What an apostrophe joins to a pronoun: they're, I'd."""
    elisions: Words = ()
    """What an apostrophe shortens in front: ``'tis``, ``'em``; such a mark opens no quote."""
    subject_follows: bool = False
    """Whether the subject may stand behind its verb anywhere, not only behind a quote: ``Da sagte er: …``."""
    verb_second: bool = False
    """Whether the verb stands second whatever comes first: ``Am Montag sagte der Wirt``."""
    verb_last: bool = False
    """Whether the verb stands last, so that a quote stands between the subject and it."""
    incises: bool = False
    """Whether an attribution may stand between the marks: ``« Le pont, dit-il, est fermé. »``"""
    dashes: bool = False
    """Whether a dash before a paragraph opens speech: ``– Bron är stängd, säger Alma Quist.``"""
    unspaced: bool = False
    """Whether words are not parted by spaces, or particles are joined to them."""
    subject_particles: Words = ()
    """What such a language joins to the subject."""
    capital_nouns: bool = False
    """Whether every noun has a capital, so that a capital makes no name."""
    verb_endings: Words = ()
    """Endings that a verb of saying has where it comes first; empty where the language has no few."""
    marks: tuple[tuple[str, str], ...]
    """Pairs of quotation marks in use, outer first."""


class TimeWords(_Section):
    """Words inside a date that CLDR does not list. Month and weekday names come from CLDR."""

    fillers: Words = ()
    """Words between the parts of a date: at, of, de, um, Uhr, o'clock, года …"""
    on: Words = ()
    """Words before a date: on, le, am."""
    months: dict[str, int] = {}
    """Further spellings of months that pages print: Sept -> 9."""
    solar_months: dict[str, int] = {}
    """Months of the Iranian calendar; a language that has them prints its years too."""
    days: dict[str, int] = {}
    """Further words for days near the page's: "avant-hier" -> -2. Without them only their last part would be read."""
    units: dict[str, str] = {}
    """Further words for spans of time: "mins" -> minute."""
    spelled: dict[str, tuple[int, str]] = {}
    """Units that say their number themselves: "ساعتين" -> (2, "hour")."""
    ago: Words = ()
    """Further words that stand before or behind a span of time in the past, or endings of its unit: "her" in "2 Tage
    her", "ja" in "2 napja"."""
    numbers: dict[str, int] = {}
    """Numbers that are written as words before a span of time: "an" -> 1 in "an hour ago"."""
    now: Words = ()
    """What stands for the very moment: just now, a moment ago."""
    am: Words = ()
    """Further words for the hours before noon, beside a time of day: "सुबह", "凌晨"."""
    pm: Words = ()
    """The same for those after it: "शाम", "晚上"."""


class Lexicon(_Section):
    """One language."""

    language: str
    """BCP 47 tag."""
    function_words: Words
    """The 25 or so most frequent short words of running text, for telling the language; those that few other languages
    share come first."""
    shared_words: Words = ()
    """Further short words of running text, most of which other languages have too; for telling the language alone."""
    comments: CommentWords
    page: PageWords
    quotes: QuoteWords
    time: TimeWords = TimeWords()
