"""Lines that belong to a web page and not to a paper: buttons, counters, dates, slogans."""

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*)"
_CLOCK = r"(?:,?\s*(?:at\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?(?:\s*[a-z]{2,4})?)"
_DATE = re.compile(
    r"(?:(?:first |last )?(?:published|submitted|updated|posted|revised|released|uploaded|added|date)?:?"
    r"\s*(?:on\s+)?)?"
    rf"{_WEEKDAY}?"
    rf"(?:{_MONTH}\s+{_DAY}(?:,?\s*\d{{4}})?|{_DAY}\s+{_MONTH}(?:,?\s*\d{{4}})?|{_MONTH}\s+\d{{4}}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d{2}"
    r"|(?:(?:about )?\d{1,3}|an?)\s*(?:min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago"
    r"|\d{1,3}[dhmwy](?: ago)?"
    r"|today|yesterday|just now|this week|last week)"
    rf"{_CLOCK}?",
    re.IGNORECASE,
)  # fmt: skip
_UNIT = (
    r"(?:upvotes?|likes?|votes?|stars?|comments?|authors?|views?|citations?|cited by|downloads?|points?|"
    r"replies|reply|followers?|papers?|pages?|min(?:utes?)? read|models?|datasets?|spaces?|forks?|watchers?|"
    r"github|reads?|bookmarks?|shares?|results?|figures?|tables?)"
)
_NUMBER = r"[#+▲△↑⬆★☆⭐👍❤♥💬🔥\ufe0f]*\s*\d{1,9}(?:[.,]\d{1,9})*\s*[km]?\+?"
_COUNTER = re.compile(
    rf"{_NUMBER}\s*{_UNIT}?|{_UNIT}:?\s*\(?{_NUMBER}\)?|[#(\[]?\d{{1,5}}[.):\]]{{0,2}}", re.IGNORECASE
)
_PHRASES = frozenset((
    "+", "about", "abs", "abstract", "accept", "accept all", "add to collection", "advertisement",
    "ai-generated summary", "all", "arxiv", "arxiv page", "arxiv.org", "authors", "auto-generated summary",
    "back", "back to top", "bibtex", "blog", "bookmark", "cite", "close", "code", "comment", "comments",
    "community", "contact", "cookie settings", "cookies", "copied", "copy link", "daily", "daily papers",
    "dataset", "datasets", "demo", "discuss", "discussion", "docs", "documentation", "download", "english",
    "enterprise", "faq", "featured", "filter", "follow", "get started", "github", "help", "home", "hot",
    "html", "html (experimental)", "join", "just now", "last week", "latest", "learn more", "like",
    "load more", "loading", "log in", "log out", "login", "logout", "menu", "models", "month", "monthly",
    "more", "new", "next", "notifications", "ok", "open in app", "other", "paper", "papers", "pdf",
    "popular", "poster", "prev", "previous", "pricing", "privacy", "privacy policy", "profile", "project",
    "project page", "read more", "recent", "references", "register", "reject all", "related papers",
    "reply", "save", "search", "see more", "settings", "share", "show less", "show more", "sign in",
    "sign up", "similar papers", "skip to content", "skip to main content", "slides", "sort", "spaces",
    "sponsored", "submitted by", "subscribe", "summary", "tags", "terms", "terms of service", "this week",
    "title", "today", "top", "top papers", "trending", "trending papers", "try it", "tweet", "unsubscribe",
    "upvote", "video", "view html", "view more", "view on arxiv", "view paper", "view pdf", "website",
    "week", "weekly", "x", "yesterday",
))  # fmt: skip
_PATTERNS = re.compile(
    r"by\s?@?\S{1,40} and the research community"
    r"|submitted by .{1,80}"
    r"|(?:get|receive|subscribe|sign up|sign in|log in|join|register|follow)\b.{0,100}"
    r"\b(?:inbox|newsletter|e-?mails?|account|mailing list|notifications?|unsubscribe|password|waitlist|"
    r"rss)\b.{0,60}"
    r"|(?:view|show|see|browse|load|read) (?:all|more|less)\b.{0,40}"
    r"|page \d+(?: (?:of|/) \d+)?|showing \d+.{0,60}|results? \d+.{0,60}"
    r"|(?:©|\(c\)|copyright\b).{0,150}|.{0,150}\ball rights reserved\b.{0,60}"
    r"|(?:we|this site|this website|our site) uses? cookies\b.{0,150}"
    r"|subjects?:.{0,200}|comments?:.{0,200}|journal-ref:.{0,200}|keywords?:.{0,300}|categor(?:y|ies):.{0,200}"
    r"|cite as:.{0,200}|report number:.{0,100}|msc classes:.{0,200}|acm classes:.{0,200}|venue:.{0,200}",
    re.IGNORECASE,
)
_MAY_COUNT = re.compile(r"\d|\bago$|today|yesterday", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[·•|‧∙⋅]\s*|\s+[-–—/]\s+")
_DECORATION = " .:!…»›→←↑↓▲△★☆⬆+-–—•·|#*()[]"

MAX_CHROME = 320


def is_counter(text: str) -> bool:
    """Say whether the line holds nothing but counts and dates: "12 upvotes · 3 authors", "May 6", "#3"."""
    if len(text) > 120 or not _MAY_COUNT.search(text):
        return False
    return all(_counts(part) for part in _SEPARATOR.split(text) if part)


def is_chrome(text: str) -> bool:
    """Say whether the line is known furniture of a web page."""
    if len(text) > MAX_CHROME:
        return False
    if _PATTERNS.fullmatch(text):
        return True
    return len(text) <= 120 and all(_is_button(part) for part in _SEPARATOR.split(text))


def _is_button(part: str) -> bool:
    bare = part.strip(_DECORATION).lower()
    return not bare or bare in _PHRASES or _counts(part)


def _counts(part: str) -> bool:
    return _MAY_COUNT.search(part) is not None and bool(_COUNTER.fullmatch(part) or _DATE.fullmatch(part))
