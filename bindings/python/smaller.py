"""Writes wheels anew in as few bytes as their way of packing allows: `smaller.py WHEEL...`.

The same files in the same order; every tool reads them as before. zopfli searches for some minutes what others take at once.
"""

import os
import sys
import zipfile
from pathlib import Path

import zopfli


def write_anew(wheel: Path) -> None:
    """Packs one wheel anew in its place."""
    new = wheel.with_suffix(".new")
    with zipfile.ZipFile(wheel) as old, zopfli.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as smaller:
        for entry in old.infolist():
            smaller.writestr(entry, old.read(entry))
    os.replace(new, wheel)


for name in sys.argv[1:]:
    write_anew(Path(name))
