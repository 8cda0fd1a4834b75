"""Starts the program: ``python -m casemgr``."""

import sys

from casemgr.app import main

sys.exit(main())
