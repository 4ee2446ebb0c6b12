"""Charts by night: the specification of a chart with each colour of the page's light look put into its dark one."""

from collections.abc import Mapping, Sequence
from typing import Any

_DARK: Mapping[str, str] = {
    "white": "#1e1e1b",
    "#fbfbfa": "#1e1e1b",
    "#1a1a1a": "#eceae4",
    "#000000": "#eceae4",
    "#666666": "#aba69b",
    "#ececec": "#33312d",
    "#d9d9d9": "#4a4842",
    "#f4f3f0": "#262622",
    "#e7e4dc": "#34332e",
    "#d5d3cd": "#45433d",
    "#9b978d": "#6d6a62",
    "#0072B2": "#5fb0e6",
    "#D55E00": "#ff9d5c",
    "#009E73": "#3cc9a0",
    "#56B4E9": "#a5dcff",
}
"""Colours of :mod:`ronghe.export.charts` by day and by night; the others can be read on both grounds."""


def by_night(part: Any) -> Any:
    """A copy of a specification in which no colour is too dark for a dark page; data keep their words.

    >>> by_night({"mark": {"fill": "white"}, "data": {"values": [{"label": "white"}]}})
    {'mark': {'fill': '#1e1e1b'}, 'data': {'values': [{'label': 'white'}]}}
    """
    if isinstance(part, str):
        return _DARK.get(part, part)
    if isinstance(part, Mapping):
        return {name: value if name == "values" else by_night(value) for name, value in part.items()}
    if isinstance(part, Sequence):
        return [by_night(one) for one in part]
    return part
