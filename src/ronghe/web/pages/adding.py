"""Adding documents in the browser: files or a dropped folder, archived as they are, then built."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from ronghe.casebook import Declared
from ronghe.web.access import ShelfOf
from ronghe.web.look import language_of
from ronghe.web.pages.review import remembering
from ronghe.web.words import words
from ronghe.web.writing import Writer

router = APIRouter()
_MOST_FILES = 2_000
_STRANGE = str.maketrans(dict.fromkeys('<>:"|?*\\' + "".join(map(chr, range(32))), "_"))


@router.post("/documents")
def add(
    request: Request,
    shelf: ShelfOf,
    writer: Writer,
    files: list[UploadFile],
    publisher: Annotated[str, Form(max_length=200)] = "",
    published: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Archive what was sent and build. What cannot be read becomes an issue and costs the others nothing."""
    chosen = [one for one in files if one.filename]
    if not chosen or len(chosen) > _MOST_FILES:
        raise HTTPException(400, words("add.how_many", language_of(request), most=_MOST_FILES))
    declared = Declared(publisher=publisher.strip() or None, published=published.strip() or None)
    report = shelf.book.receive(((_name(one.filename or ""), one.file.read()) for one in chosen), declared)
    done = shelf.apply(wait=20, arrived=True)
    if "application/json" in request.headers.get("accept", ""):
        counts = {name: len(getattr(report, name)) for name in ("added", "changed", "known", "issues")}
        return JSONResponse({**counts, "built": done, "messages": [issue.message for issue in report.issues[:20]]})
    return remembering("/documents", writer)


def _name(name: str) -> str:
    """The file's name with the folders that it lay in, none of which leads up or bears strange characters."""
    parts = [part.translate(_STRANGE).strip(". ")[:120] for part in name.replace("\\", "/").split("/")]
    return "/".join([part for part in parts if part][-6:]) or "file"
