"""Coordinates of places: cities by their names in both languages, what lies around them otherwise."""

import os
import subprocess
import sys

import pytest

from ronghe.export.charts.labels import Room, spots
from ronghe.export.charts.outline import FRAME, outline
from ronghe.export.places import Gazetteer
from ronghe.lens.load import load_lens
from ronghe.model import Entity


def place(*names: str) -> Entity:
    return Entity("e0", "Place", names[0], names, ())


@pytest.mark.parametrize(
    ("name", "longitude", "latitude", "how"),
    [
        ("佛山市", 113.1, 23.0, "city"),
        ("Foshan", 113.1, 23.0, "city"),
        ("Xi’an", 108.9, 34.3, "city"),
        ("长沙市", 113.0, 28.2, "city"),
        ("北京市", 116.4, 39.9, "city"),
        ("海淀区", 116.4, 39.9, "place_around"),
        ("陕西省", 108.8, 34.5, "centre_of_cities"),
    ],
)
def test_a_place_lies_where_it_lies(name: str, longitude: float, latitude: float, how: str) -> None:
    point = Gazetteer(load_lens()).find(place(name))
    assert point is not None
    assert point.how == how
    assert abs(point.longitude - longitude) < 0.6
    assert abs(point.latitude - latitude) < 0.6


@pytest.mark.parametrize("name", ["中国", "示例镇", "Nowhere Example"])
def test_what_has_no_point_gets_none(name: str) -> None:
    assert Gazetteer(load_lens()).find(place(name)) is None


def test_the_outline_is_coarse_and_covers_the_frame() -> None:
    features = outline()
    points = [point for one in features for rings in one["geometry"]["coordinates"] for ring in rings for point in ring]
    assert sum(one["properties"]["china"] for one in features) == 1
    assert 500 < len(points) < 20_000
    assert min(x for x, _ in points) < FRAME[0]
    assert max(y for _, y in points) > FRAME[3]


def test_names_cover_no_other() -> None:
    room = Room(200, 40)
    taken = [room.place("示例市 10亿元", (100, 20), 10, spots(5)) for _ in range(12)]
    placed = [spot for spot in taken if spot]
    assert len(placed) == len(set(placed)) > 1
    assert taken[-1] is None


def test_a_network_is_drawn_alike_by_every_process() -> None:
    code = (
        "from ronghe.export.charts.network import layout\n"
        "bodies = ['e' + letter for letter in 'abcdefghij']\n"
        "ties = [(one, other, 'work') for one, other in zip(bodies, bodies[1:6] + bodies[:3])]\n"
        "print(layout(bodies, ties))"
    )
    drawn = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(drawn) == 1
