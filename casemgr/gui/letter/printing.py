"""Printing a letter: the very pages of the PDF, at their true size, from memory.

The pages are drawn by Qt's page renderer on the thread it keeps for that, since a PDF document
must not be touched from two threads at once and that class sees to it. The window's thread only
passes each finished picture on to the printer, one page at a time, so it stays alive in between
and a long annex can be stopped at any page.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QProgressDialog

from casemgr.gui.letter.preview import OpenPdf, on_white

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_DPI = 300  # a printer's own 1200 would take sixteen times the memory and look the same
_POINTS = 72


class PrintJob(QObject):
    """One letter on its way to a printer. Keep a reference until ``ended``."""

    progress = Signal(int, int)
    """Pages printed, and how many there are."""
    ended = Signal(bool)
    """Whether all pages went to the printer; false when stopped or when the printer failed."""

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        """Make ready to print *pdf*."""
        super().__init__(parent)
        self._printer = printer
        self._renderer = QPdfPageRenderer(self)
        # A document of its own: the preview may show another letter before the job is done. Made
        # after the renderer, so that it goes after it, when the renderer's thread has ended.
        self._pdf = OpenPdf(pdf, self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._pdf)
        self._renderer.pageRendered.connect(self._drawn, Qt.ConnectionType.QueuedConnection)
        self._painter = QPainter()
        # When the window is closed in the middle, painting must end before the printer goes.
        self.destroyed.connect(partial(_stop, self._painter, printer))
        self._pages = self._chosen() * _copies(printer)
        self._done = 0
        self._running = False

    @property
    def total(self) -> int:
        """How many sheets will come out."""
        return len(self._pages)

    def start(self) -> None:
        """Begin; the first page follows when the event loop runs again."""
        self._running = True
        if not self._painter.begin(self._printer):
            self._end(whole=False)
            return
        self.progress.emit(0, self.total)
        self._next()

    def cancel(self) -> None:
        """Stop after the page in hand."""
        if self._running:
            self._printer.abort()
            self._end(whole=False)

    def _chosen(self) -> list[int]:
        count = self._pdf.pageCount()
        if self._printer.printRange() is QPrinter.PrintRange.PageRange:
            first, last = self._printer.fromPage(), self._printer.toPage()
            return list(range(max(first, 1) - 1, min(last or count, count)))
        return list(range(count))

    def _next(self) -> None:
        if self._done == self.total:
            self._end(whole=True)
            return
        size = self._size(self._pages[self._done])
        self._renderer.requestPage(self._pages[self._done], size)

    def _size(self, page: int) -> QSize:
        """The page's true size in dots: a window envelope forgives no scaling."""
        points = self._pdf.pagePointSize(page)
        return (points * self._printer.resolution() / _POINTS).toSize()

    def _drawn(self, page: int, size: QSize, image: QImage, *_: object) -> None:
        if not self._running:
            return
        if self._done and not self._printer.newPage():
            self._end(whole=False)
            return
        self._painter.drawImage(QRect(QPoint(0, 0), size), on_white(image))
        self._done += 1
        self.progress.emit(self._done, self.total)
        self._next()

    def _end(self, *, whole: bool) -> None:
        self._running = False
        if self._painter.isActive():
            whole = self._painter.end() and whole
        self.ended.emit(whole)


def _stop(painter: QPainter, printer: QPrinter) -> None:
    if painter.isActive():
        printer.abort()
        painter.end()


def _copies(printer: QPrinter) -> int:
    return 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)


def has_printer() -> bool:
    """Whether any printer is installed."""
    return bool(QPrinterInfo.availablePrinterNames())


def ready(printer: QPrinter, pdf: bytes = b"") -> QPrinter:
    """Set a printer to the size of *pdf*, else A4: to the very edge, fine enough for Japanese.

    What lies is paper that stands, turned: so printers name envelopes.
    """
    printer.setResolution(_DPI)
    size = _sheet_size(pdf) if pdf else QSizeF()
    lying = size.width() > size.height()
    paper = QPageSize(QPageSize.PageSizeId.A4)
    if not size.isEmpty():
        paper = QPageSize(
            size.transposed() if lying else size,
            QPageSize.Unit.Millimeter,
            "",
            QPageSize.SizeMatchPolicy.FuzzyMatch,
        )
    printer.setPageSize(paper)
    way = QPageLayout.Orientation
    printer.setPageOrientation(way.Landscape if lying else way.Portrait)
    printer.setFullPage(True)
    return printer


def _sheet_size(pdf: bytes) -> QSizeF:
    """Give the size of the first page in millimetres, to a tenth: points make it a hair more."""
    points = OpenPdf(pdf).pagePointSize(0)
    return QSizeF(*(round(side / _POINTS * 25.4, 1) for side in points.toTuple()))


def ask_printer(
    parent: QWidget, name: str, pdf: bytes = b"", both_sides: bool | None = None
) -> QPrinter | None:
    """Let the manager choose a printer; None when they think better of it.

    ``name`` is what the print queue shows: a letter's number, never a person's name. *pdf* is what
    will be printed, where it is no A4 letter. *both_sides* of a sheet or one, where what is printed
    was made for that and only makes sense as a whole.
    """
    printer = ready(QPrinter(QPrinter.PrinterMode.HighResolution), pdf)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    # Printing to a file would give a picture of the letter; saving gives the letter itself.
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=both_sides is None)
    if both_sides is not None:
        mode = QPrinter.DuplexMode
        printer.setDuplex(mode.DuplexLongSide if both_sides else mode.DuplexNone)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    printer.setResolution(_DPI)  # some drivers put their own back
    return printer


class PrintProgress(QProgressDialog):
    """Says how far the printer is, and stops it."""

    def __init__(self, job: PrintJob, parent: QWidget) -> None:
        """Follow *job* until it has ended."""
        super().__init__(parent)
        self.setLabelText(self.tr("Printing the letter…"))
        self.setAccessibleName(self.labelText())
        self.setCancelButtonText(self.tr("Stop printing"))
        self.setMaximum(job.total)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAutoClose(False)
        self.setAutoReset(False)
        job.progress.connect(self._show)
        job.ended.connect(self._close)
        self.canceled.connect(job.cancel)

    def _show(self, done: int, total: int) -> None:
        self.setMaximum(total)
        self.setValue(done)

    def _close(self) -> None:
        self.canceled.disconnect()
        self.close()
        self.deleteLater()
