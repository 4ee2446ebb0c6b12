"""`python -m tools.calibrate`: fit the weights anew, then print how often a probability comes true on other pairs."""

import sys

from tools.calibrate import casebook, table


def main() -> int:
    """Fit and print; ``casebook`` as an argument prints what a casebook weighs in place of the weights of tables."""
    if sys.argv[1:] == ["casebook"]:
        print("\n".join((*casebook.fit(), *casebook.reliability())))  # noqa: T201 - the tool's own voice
        return 0
    table.fit()
    print("\n".join(table.reliability()))  # noqa: T201 - the tool's own voice
    return 0


if __name__ == "__main__":
    sys.exit(main())
