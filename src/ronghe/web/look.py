"""How pages are drawn: templates, the reader's language and theme, and the few ways in which values become words."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import quote, unquote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from ronghe.analyse.amounts import Language, money_words, yuan_words
from ronghe.analyse.figure import MEASURES
from ronghe.export.claims import source_words, value_words
from ronghe.export.figures import interval_words
from ronghe.export.labels import column_label, measure_label, part_label, word
from ronghe.model import Claim, Money
from ronghe.version import VERSION
from ronghe.web.glosses import glossed
from ronghe.web.sentences import told
from ronghe.web.words import LANGUAGES, known, words

LANGUAGE_COOKIE, THEME_COOKIE, REVIEWER_COOKIE = "ronghe_lang", "ronghe_theme", "ronghe_reviewer"
THEMES = ("light", "dark")
SAID_COOKIE = "ronghe_said"
"""What the next page says once, as after a decision."""
_WORDED = ("level", "status", "ownership_type")
"""Predicates whose values are words of the vocabulary."""
NAV = ("overview", "ledger", "conflicts", "network", "indicators", "search", "review", "screening", "documents")
PATHS: Mapping[str, str] = {name: f"/{name}" if name != "overview" else "/" for name in NAV}


def language_of(request: Request) -> Language:
    """What the address or the cookie says, else what the browser prefers."""
    for said in (request.query_params.get("lang"), request.cookies.get(LANGUAGE_COOKIE)):
        for language in LANGUAGES:
            if said == language:
                return language
    return "zh" if request.headers.get("accept-language", "").lower().startswith("zh") else "en"


def theme_of(request: Request) -> str:
    """What the address or the cookie says; "" leaves it to the browser."""
    said = (request.query_params.get("theme"), request.cookies.get(THEME_COOKIE))
    return next((one for one in said if one in THEMES), "") or ""


@cache
def templates() -> Environment:
    """The templates; everything that goes into one is escaped."""
    env = Environment(
        loader=PackageLoader("ronghe.web"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(
        version=VERSION,
        nav=[(name, PATHS[name]) for name in NAV],
        entity_path=entity_path,
        document_path=document_path,
        source_words=source_words,
        glossed=glossed,
        measures=MEASURES,
    )
    return env


def entity_path(entity_id: str) -> str:
    """The permanent address of an entity's page."""
    return f"/entities/{quote(entity_id, safe='')}"


def document_path(document_id: str, claim: str | None = None) -> str:
    """The page of a document; with a claim, at its sentence."""
    path = f"/documents/{quote(document_id)}"
    return f"{path}?claim={quote(claim, safe='')}#c-{quote(claim, safe='')}" if claim else path


def render(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A page in the reader's language."""
    language = language_of(request)

    def say(name: str, /, **more: object) -> str:
        return words(name, language, **more)

    def label(part: str, name: str) -> str:
        return known(f"{part}.{name}", language, name.replace("_", " "))

    def here(**changed: object) -> str:
        kept = {name: value for name, value in request.query_params.items() if name not in changed}
        more = {name: value for name, value in changed.items() if value not in (None, "")}
        query = urlencode({**kept, **more})
        return f"{request.url.path}?{query}" if query else request.url.path

    context = {
        "request": request,
        "lang": language,
        "other_lang": "en" if language == "zh" else "zh",
        "theme": theme_of(request),
        "reviewer": reviewer_of(request) or "",
        "said": unquote(request.cookies.get(SAID_COOKIE, ""))[:400],
        "csrf": getattr(request.state, "csrf", ""),
        "say": say,
        "label": label,
        "here": here,
        "tell": lambda sentence: told(sentence, language),
        "money": lambda money: money_words(money, language),
        "yuan": lambda amount: yuan_words(amount, language),
        "interval": lambda one: interval_words(one, language),
        "value": lambda value: money_words(value, language) if isinstance(value, Money) else value_words(value),
        "word": lambda value: known(f"value.{value}", language, word(value, language)),
        "column": lambda column: column_label(column, language),
        "part": lambda column: part_label(column, language),
        "measure": lambda name: known(f"value.{name}", language, measure_label(name, language)),
        "told": lambda claim: _told(claim, language),
        **values,
    }
    response = HTMLResponse(templates().get_template(template).render(context), status)
    if SAID_COOKIE in request.cookies:
        response.delete_cookie(SAID_COOKIE)
    if request.query_params.get("lang") in LANGUAGES:
        response.set_cookie(LANGUAGE_COOKIE, language, max_age=31_536_000, samesite="strict", httponly=True)
    if request.query_params.get("theme") in THEMES:
        response.set_cookie(THEME_COOKIE, theme_of(request), max_age=31_536_000, samesite="strict", httponly=True)
    return response


def _told(claim: Claim, language: Language) -> str:
    """What a claim says beside its ends: a sum, a day, or a word of the field in the reader's language."""
    if isinstance(claim.value, Money):
        return money_words(claim.value, language)
    said = value_words(claim.value) if claim.value is not None else ""
    return known(f"value.{said}", language, word(said, language)) if claim.predicate in _WORDED else said


def reviewer_of(request: Request) -> str | None:
    """The name under which this browser judges; None where it gave none."""
    return unquote(request.cookies.get(REVIEWER_COOKIE, "")).strip()[:120] or None
