"""What the rows of a lens's tables say; ValueError where one says what it may not."""

from ronghe.lens.lens import KnownName, Piece, Publisher, SceneName, Term
from ronghe.model.vocabulary import vocabulary

LEVELS = frozenset({"national", "provincial", "municipal", "county", "corporate"})
PLACE_LEVELS = frozenset({"country", "province", "city", "county", "district", "area"})
SOURCE_CLASSES = frozenset({"registry", "official", "company", "state_media", "press", "aggregator", "think_tank"})
TELLS = frozenset({"legal", "plain", "telling", "brand"})

Row = tuple[str, ...]


def _split(cell: str) -> tuple[str, ...]:
    """The parts of a cell, which are separated by semicolons."""
    if not cell:
        return ()
    parts = tuple(part.strip() for part in cell.split(";"))
    if "" in parts:
        raise ValueError(f"an empty part in {cell!r}")
    return parts


def _one_of(value: str, allowed: frozenset[str], what: str) -> str:
    if value not in allowed:
        raise ValueError(f"the {what} {value!r} is none of {', '.join(sorted(allowed))}")
    return value


def known_row(cells: Row) -> KnownName:
    """A row of organisations.tsv or policies.tsv."""
    zh, short, en, acronyms, kind, level, parent = cells
    marked = (zh, *_split(short), *_split(en), *_split(acronyms))
    forms = tuple(dict.fromkeys(form.removeprefix("?") for form in marked))
    weak = tuple(form[1:] for form in marked if form.startswith("?"))
    return KnownName(
        name=forms[0],
        kind=_one_of(kind, vocabulary().kinds, "kind"),
        forms=forms,
        level=_one_of(level, LEVELS, "level") if level else None,
        within=parent or None,
        context_only=weak,
    )


def brand_row(cells: Row) -> KnownName:
    """A row of a file of brands."""
    marked, kind = cells
    name = marked.removeprefix("?")
    if len(name) < 2:
        raise ValueError(f"the name {name!r} is too short to be told from a word")
    common = (name,) if marked != name else ()
    return KnownName(name, _one_of(kind, vocabulary().kinds, "kind"), (name,), context_only=common)


def scene_row(cells: Row, scenes: frozenset[str]) -> SceneName:
    """A row of scenes.tsv; ``scenes`` are those that have words."""
    one = brand_row(cells[:2])
    return SceneName(one.name, one.kind, _one_of(cells[2], scenes, "scene"), not one.context_only)


def place_row(cells: Row) -> KnownName:
    """A row of places.tsv."""
    zh, short, en, level, parent = cells
    marked = (zh, *_split(short), *_split(en))
    forms = tuple(dict.fromkeys(form.removeprefix("?") for form in marked))
    weak = tuple(form[1:] for form in marked if form.startswith("?"))
    return KnownName(zh, "Place", forms, _one_of(level, PLACE_LEVELS, "level"), parent or None, weak)


def publisher_row(cells: Row) -> Publisher:
    """A row of publishers.tsv."""
    zh, forms, en, source_class = cells
    every = tuple(dict.fromkeys((zh, *_split(forms), *_split(en))))
    return Publisher(zh, every, _one_of(source_class, SOURCE_CLASSES, "class"))


def term_row(cells: Row) -> Term:
    """A row of terms.tsv."""
    if not cells[1]:
        raise ValueError("it has no English rendering")
    return Term(cells[0], _split(cells[1]))


def piece_row(cells: Row) -> Piece:
    """A row of glossary.tsv."""
    if not cells[1]:
        raise ValueError("it has no English rendering")
    return Piece(cells[0], _split(cells[1]), _one_of(cells[2], TELLS, "third column"))
