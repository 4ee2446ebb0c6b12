"""PDFium with the same fonts on every machine.

A PDF may name a Chinese font that it does not carry. PDFium then takes one of the machine; where there is none,
characters have no width, and a text of one character is left out (seen with PDFium 159: the cell 甲 of a table).
So it is given one font, in which every such character is an empty box, and none of the machine's: what is read
does not depend on what is installed. Nothing is drawn with it.
"""

import ctypes
from functools import cache
from pathlib import Path

import pypdfium2.raw as pdfium

FONTS = Path(__file__).parent / "fonts"
"""The folder with ``boxes.ttf``, which tools/boxes.py draws."""


@cache
def with_own_fonts() -> None:
    """Start PDFium anew with the fonts of :data:`FONTS` alone; to be called before a file is opened."""
    folders = (ctypes.POINTER(ctypes.c_char) * 2)()
    folders[0] = ctypes.cast(ctypes.create_string_buffer(str(FONTS).encode()), ctypes.POINTER(ctypes.c_char))
    config = pdfium.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=folders, m_pIsolate=None, m_v8EmbedderSlot=0)
    pdfium.FPDF_DestroyLibrary()
    pdfium.FPDF_InitLibraryWithConfig(config)
