"""The window: Qt Widgets on the use cases of ``casemgr.services``. The only room that knows Qt."""

from casemgr.gui import lasting

lasting.keep()
