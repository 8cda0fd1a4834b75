"""The letter itself, page by page, shown from memory."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter, QPalette, QPixmap, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from casemgr.gui.theme import theme, tokens

_STEP = 1.2
_SMALLEST, _LARGEST = 0.25, 5.0
_MARGIN = 12


_NATIVE = QKeySequence.SequenceFormat.NativeText


class OpenPdf(QPdfDocument):
    """A PDF opened from memory; it never touches the disk."""

    def __init__(self, pdf: bytes, parent: QObject | None = None) -> None:
        """Open *pdf*."""
        super().__init__()
        self.setParent(parent)
        # The document reads on while it is shown: the buffer must live as long as it does.
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.load(self._buffer)

    def text(self) -> str:
        """Give the text of all pages."""
        return "\n".join(self.getAllText(page).text() for page in range(self.pageCount()))


def on_white(image: QImage) -> QImage:
    """Give *image* without transparency, which some printers make black and others make slow."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def sheet_picture(pdf: bytes, size: QSize, scale: float) -> QPixmap:
    """Draw the first page of *pdf* on white paper of *size*, for a screen of this *scale*."""
    picture = QPixmap.fromImage(on_white(OpenPdf(pdf).render(0, size * scale)))
    picture.setDevicePixelRatio(scale)
    return picture


class Preview(QWidget):
    """Shows a PDF in the width of the window, with larger, smaller and page numbers below."""

    def __init__(self, *, whole: bool = False) -> None:
        """Show nothing yet; *whole* pages at first, else as wide as there is room."""
        super().__init__()
        self._pdf: OpenPdf | None = None
        self._view = QPdfView(self)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        mode = QPdfView.ZoomMode
        self._view.setZoomMode(mode.FitInView if whole else mode.FitToWidth)
        self._view.setPageSpacing(_MARGIN)
        # A bar that comes takes width from the page, which then fits, and the bar goes: for ever.
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setObjectName("letter-pages")
        self._view.setAccessibleName(self.tr("Pages of the letter"))
        self._empty = QLabel(self)
        self._empty.setObjectName("letter-empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(4 * _MARGIN)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._view)
        self._pages = QLabel()
        self._pages.setObjectName("letter-page-number")
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._pages)
        foot.addStretch()
        foot.addWidget(
            self._button("−", self.tr("Smaller"), QKeySequence.StandardKey.ZoomOut, self.smaller)
        )
        foot.addWidget(
            self._button("+", self.tr("Larger"), QKeySequence.StandardKey.ZoomIn, self.larger)
        )
        fit = self._button("", self.tr("Fit width"), QKeySequence("Ctrl+0"), self.fit_width)
        fit.setText(self.tr("Fit width"))
        foot.addWidget(fit)
        # Ctrl and the key that bears the plus sign: without Shift on it, it is the equals sign.
        QShortcut(QKeySequence("Ctrl+="), self, self.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._stack, 1)
        column.addWidget(self._foot)
        self.setFocusProxy(self._view)  # so that the page keys turn the pages at once
        self._view.pageNavigator().currentPageChanged.connect(self._tell_page)
        theme.changed.connect(self._colour)
        self._colour()
        self.clear("")

    def _button(
        self, sign: str, name: str, key: QKeySequence | QKeySequence.StandardKey, do: object
    ) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAccessibleName(name)
        button.setShortcut(QKeySequence(key))
        button.setToolTip(f"{name} ({button.shortcut().toString(_NATIVE)})")
        button.clicked.connect(do)
        return button

    def _colour(self) -> None:
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(tokens().paper_back))
        self._view.setPalette(palette)

    def show_pdf(self, pdf: bytes) -> None:
        """Show *pdf*, staying on the page and at the size that was looked at before."""
        old, page = self._pdf, self._view.pageNavigator().currentPage()
        self._pdf = OpenPdf(pdf, self)
        self._view.setDocument(self._pdf)
        if old is not None:
            old.deleteLater()
            page = min(page, self._pdf.pageCount() - 1)
            self._view.pageNavigator().jump(page, QPointF(), self._view.zoomFactor())
        self._stack.setCurrentWidget(self._view)
        self._foot.setEnabled(True)
        self._tell_page()

    def clear(self, why: str) -> None:
        """Show no letter, but *why* there is none."""
        self._empty.setText(why)
        self._stack.setCurrentWidget(self._empty)
        self._foot.setEnabled(False)
        self._pages.clear()

    def text(self) -> str:
        """Give the text of the letter shown; empty when there is none."""
        shown = self._stack.currentWidget() is self._view
        return self._pdf.text() if shown and self._pdf is not None else ""

    def larger(self) -> None:
        """Show the pages larger."""
        self._zoom(_STEP)

    def smaller(self) -> None:
        """Show the pages smaller."""
        self._zoom(1 / _STEP)

    def fit_width(self) -> None:
        """Show the pages as wide as there is room."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _zoom(self, by: float) -> None:
        if not self._foot.isEnabled():
            return  # there is no letter
        now = self._view.zoomFactor()
        if self._view.zoomMode() is not QPdfView.ZoomMode.Custom:
            now = self._fitted()
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(max(now * by, _SMALLEST), _LARGEST))

    def _fitted(self) -> float:
        """Compute the size at which the first page is fitted; the view does not tell it."""
        if self._pdf is None or not self._pdf.pageCount():
            return 1.0
        page = self._pdf.pagePointSize(0) / 72 * self._view.logicalDpiX()
        margin = 2 * self._view.documentMargins().left()
        room = self._view.viewport().size()
        fitted = (room.width() - margin) / page.width() if page.width() else 1.0
        if self._view.zoomMode() is QPdfView.ZoomMode.FitInView and page.height():
            return min(fitted, (room.height() - margin) / page.height())
        return fitted

    def _tell_page(self) -> None:
        if self._pdf is None:
            return
        page = self._view.pageNavigator().currentPage() + 1
        self._pages.setText(
            self.tr("Page {page} of {pages}").format(page=page, pages=self._pdf.pageCount())
        )


def on_paper(preview: Preview) -> QFrame:
    """Give *preview* in a frame, as a sheet lies on a desk."""
    paper = QFrame()
    paper.setProperty("kind", "paper")
    room = QVBoxLayout(paper)
    room.setContentsMargins(8, 8, 8, 8)
    room.addWidget(preview)
    return paper
