"""``python -m mediacomp``."""

import sys

from mediacomp.cli import main

if __name__ == "__main__":
    sys.exit(main())
