"""Pure string functions, English and Chinese. All take text folded by :mod:`ronghe.text.normalise`."""
