"""What is wrong with a request that the server does not take, in the reader's language."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ronghe.analyse.amounts import Language
from ronghe.web.words import known

_SAME: Mapping[str, str] = {
    "int_type": "int_parsing",
    "int_from_float": "int_parsing",
    "int_parsing_size": "int_parsing",
    "float_type": "float_parsing",
    "bool_type": "bool_parsing",
    "dict_type": "object",
    "model_type": "object",
    "model_attributes_type": "object",
    "too_long": "string_too_long",
    "too_short": "string_too_short",
}
"""Kinds of error, as pydantic names them, that are said in the words of another; those words are in ``words.toml``."""


def malformed_words(errors: Sequence[Mapping[str, Any]], language: Language) -> str:
    """Each error with what it is about; a kind that is not known in the words of pydantic."""
    joint = "；" if language == "zh" else "; "
    return joint.join(_said(one, language) for one in errors)


def _said(error: Mapping[str, Any], language: Language) -> str:
    about = ".".join(map(str, error["loc"][1:]))
    words = known(f"malformed.{_SAME.get(error['type'], error['type'])}", language, "")
    values = {name: value for name, value in error.get("ctx", {}).items() if isinstance(value, (str, int, float))}
    if language == "zh" and "expected" in values:
        values["expected"] = re.sub(r", | or ", "、", str(values["expected"]))
    count = values.pop("max_length", None) or values.pop("min_length", None)
    said = words.format(**values, count=count) if words else str(error["msg"])
    return f"{about}{'：' if language == 'zh' else ': '}{said}" if about else said
