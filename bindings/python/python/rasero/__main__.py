"""The program ``rasero``, as ``python -m rasero`` and as a console script."""

import signal
import sys

from ._rasero import main


def run() -> int:
    """Runs the program with the arguments of the process and returns its exit status."""
    # The program does not run Python code that could hear of an interrupt: let it end the process, as it ends other programs.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return main(["rasero", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(run())
