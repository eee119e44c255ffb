"""``python -m mediacomp.cli``."""

import sys

from mediacomp.cli import main

sys.exit(main())
