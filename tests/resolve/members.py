from ronghe.model import End
from ronghe.resolve.member import Member
from ronghe.resolve.resolve import Resolution


def member(document: str, names: str, kind: str = "Fund", confidence: float = 0.9, moved: bool = False) -> Member:
    first, *others = names.split("; ")
    return Member(document, (f"2024-{document}", document), End(first, kind, (first, *others)), confidence, moved)


def groups(resolution: Resolution) -> set[frozenset[str]]:
    return {frozenset(entity.names) for entity in resolution.entities}


def codes(resolution: Resolution) -> list[str]:
    return [issue.code for issue in resolution.issues]
