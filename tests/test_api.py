"""The functions of the package itself."""

import subprocess
import sys

_TWICE = """
import ronghe
text = "泰山示例军民融合基金总规模8亿元。"
assert len(ronghe.extract(text).claims) == len(ronghe.extract(text).claims) == 1
import ronghe.extract.reading
assert callable(ronghe.extract)
"""


def test_extract_is_a_function_however_often_it_is_called() -> None:
    done = subprocess.run([sys.executable, "-c", _TWICE], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
