"""``python -m volunteer_board`` is the command ``board``."""

from __future__ import annotations

import sys

from volunteer_board.cli.main import main

sys.exit(main())
