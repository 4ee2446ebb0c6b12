"""Every page of the workbench with something on it."""

from urllib.parse import quote

from ronghe.casebook import Casebook
from tests.web.browser.conftest import FUND, POLICY

NAMES = (
    "overview", "ledger", "gaps", "fund", "company", "place", "policy", "documents", "document", "pinyin", "conflicts",
    "network", "ties", "indicators", "search", "funds", "nothing", "review", "screening", "screened", "issues", "api",
    "responsible", "login", "error",
)  # fmt: skip


def paths(book: Casebook) -> dict[str, str]:
    """The address of each of :data:`NAMES`, without the server."""
    fund = book.show(FUND)
    claim = next(one.claim for one in fund.claims if one.claim.predicate == "size")
    run = next(iter(book.screening().log().runs))
    a, b = quote("佛山示例控股有限公司"), quote("示例军工集团有限公司")
    return {
        "overview": "/",
        "ledger": "/ledger",
        "gaps": "/gaps",
        "fund": f"/entities/{fund.entity.id}",
        "company": f"/entities/{book.show('佛山示例控股有限公司').entity.id}",
        "place": f"/entities/{book.show('佛山市').entity.id}",
        "policy": f"/entities/{book.show(POLICY).entity.id}",
        "documents": "/documents",
        "document": f"/documents/{claim.document}?claim={claim.id}",
        "pinyin": f"/documents/{claim.document}?pinyin=true",
        "conflicts": "/conflicts",
        "network": "/network",
        "ties": f"/network?a={a}&b={b}",
        "indicators": "/indicators",
        "search": f"/search?q={quote('军民融合')}",
        "funds": "/search?kind=Fund",
        "nothing": "/search?q=nothing-at-all-xyz",
        "review": "/review",
        "screening": "/screening",
        "screened": f"/screening/{run}",
        "issues": "/issues",
        "api": "/api",
        "responsible": "/responsible-use",
        "login": "/login",
        "error": "/entities/nothing",
    }
