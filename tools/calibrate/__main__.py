"""`python -m tools.calibrate`: fit the weights anew, then print how often a probability comes true on other pairs."""

import sys

from tools.calibrate import table


def main() -> int:
    """Fit and print."""
    table.fit()
    print("\n".join(table.reliability()))  # noqa: T201 - the tool's own voice
    return 0


if __name__ == "__main__":
    sys.exit(main())
