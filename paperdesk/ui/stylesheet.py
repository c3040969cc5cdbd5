"""The one stylesheet of the window, written from a theme's colours and the interface's text size.

Widgets ask for a look with properties, not with sheets of their own:

- QPushButton[kind=...]: "primary", "plain" (no outline), "link", "section" (a head that opens and closes);
  without a kind it is outlined.
- QToolButton[kind=...]: "segment" (with edge="first" or "last" at the ends of a group), "plain", "chip".
- QLabel[role=...]: "title", "dialog-title", "section", "meta", "hint", "ok", "warn", "err", "keycap".
- QLabel[kind="chip"]; QFrame[kind=...]: "card", "bar", "pane", "line", "field", "code".
- QPlainTextEdit, QTextEdit[kind="card"]: an editor that looks like a card, [kind="bare"]: no frame,
  [kind="preview"]: none but for the focus.
"""

from dataclasses import asdict
from pathlib import Path
from string import Template

from paperdesk.ui.colours import Theme, contrast

RING = 3.0  # the least contrast of a ring with what is around it

BASE = """
QMainWindow, QDialog { background: $bg; color: $ink; }
QToolTip { background: $chip; color: $ink; border: 1px solid $edge; padding: 4px 8px; font-size: ${small}px; }
QLabel { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
"""

LABELS = """
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; color: $ink; }
QLabel[role="dialog-title"] { font-size: ${dialog}px; font-weight: 600; color: $ink; }
QLabel[role="card-title"] { font-weight: 600; color: $ink; }
QLabel[role="section"] { font-size: ${tiny}px; font-weight: 600; color: $ink3; }
QLabel[role="empty-title"] { font-size: ${lead}px; font-weight: 600; color: $ink; }
QLabel[role="meta"] { font-size: ${small}px; color: $ink2; }
QLabel[role="hint"] { font-size: ${small}px; color: $ink3; }
QLabel[role="ok"] { font-size: ${small}px; color: $ok; }
QLabel[role="warn"] { font-size: ${small}px; color: $warn; }
QLabel[role="err"] { font-size: ${small}px; color: $err; }
QLabel[role="keycap"] {
  font-family: "$fixed"; font-size: ${tiny}px; color: $ink3; background: $pane;
  border: 1px solid $line; border-bottom-color: $edge; border-radius: 4px; padding: 1px 4px;
}
QLabel[kind="chip"], QToolButton[kind="chip"] {
  font-size: ${tiny}px; color: $ink2; background: $chip; border: 2px solid $chip; border-radius: 9px;
  padding: 1px 6px;
}
QToolButton[kind="chip"]:checked { color: $accent; background: $sel; border-color: $sel; }
QToolButton[kind="chip"]:hover { color: $ink; background: $hover; border-color: $line; }
QToolButton[kind="chip"]:checked:hover { color: $accent; background: $sel; border-color: $edge; }
QToolButton[kind="chip"]:focus, QToolButton[kind="chip"]:checked:focus { border-color: $accent; }
"""

BUTTONS = """
QPushButton {
  background: $field; color: $ink; border: 1px solid $edge; border-radius: 7px;
  padding: 0px 13px; min-height: ${inner}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $chip; }
QPushButton:checked { background: $sel; color: $accent; border-color: $accent; }
QPushButton:focus { border: ${ring}px solid $accent; padding: 0px ${beside}px; min-height: ${tight}px; }
QPushButton:disabled { color: $ink3; background: $pane; border-color: $line; }
QPushButton[kind="primary"] {
  background: $accent; color: $accent_text; border-color: $accent;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent; }
QPushButton[kind="primary"]:focus { border: ${ring}px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $chip; color: $ink3; border-color: $chip; }
QPushButton[kind="plain"] { background: transparent; border-color: transparent; }
QPushButton[kind="plain"]:hover { background: $hover; }
QPushButton[kind="plain"]:pressed { background: $chip; }
QPushButton[kind="plain"]:focus { border: ${ring}px solid $accent; }
QPushButton[kind="link"] {
  background: transparent; color: $accent; border: 2px solid transparent; border-radius: 4px;
  padding: 0px 2px; min-height: ${link}px; text-align: left;
}
QPushButton[kind="link"][small="true"] { font-size: ${small}px; min-height: ${text}px; }
QPushButton[kind="link"][flush="true"] { margin-left: -4px; }
QPushButton[kind="figure"] {
  background: transparent; color: $ink; font-size: ${figure}px; font-weight: 600; text-align: left;
  border: 2px solid transparent; border-radius: 6px; padding: 0px 4px; margin-left: -6px;
}
QPushButton[kind="figure"]:hover { color: $accent; }
QPushButton[kind="figure"]:focus { border-color: $accent; padding: 0px 4px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border-color: $accent; }
QPushButton[kind="link"]:disabled { color: $ink3; text-decoration: none; }
QToolButton {
  background: transparent; color: $ink; border: 2px solid transparent; border-radius: 6px; padding: 2px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $sel; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $ink3; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="segment"] {
  background: $field; color: $ink; border: 1px solid $edge; border-radius: 0px; margin-left: -1px;
  padding: 0px 12px; min-height: ${inner}px;
}
QToolButton[kind="segment"][edge="$left"] {
  margin-left: 0px; border-top-left-radius: 7px; border-bottom-left-radius: 7px;
}
QToolButton[kind="segment"][edge="$right"] { border-top-right-radius: 7px; border-bottom-right-radius: 7px; }
QToolButton[kind="segment"]:hover { background: $hover; }
QToolButton[kind="segment"]:checked { background: $sel; color: $accent; font-weight: 600; }
QToolButton[kind="segment"]:focus {
  border: ${ring}px solid $accent; padding: 0px ${within}px; min-height: ${tight}px;
}
QToolButton[kind="sort"] { color: $ink2; font-size: ${small}px; padding: $arrowed; }
QToolButton[kind="sort"]::menu-indicator {
  image: url("$controls/down-$shade.svg"); width: 13px; height: 13px; subcontrol-origin: padding;
  subcontrol-position: right center; right: 4px;
}
QToolButton[kind="plain"] { color: $ink2; padding: 2px 6px; }
QToolButton[kind="plain"]:hover { color: $ink; }
QPushButton[kind="section"] {
  background: transparent; color: $ink3; font-size: ${tiny}px; font-weight: 600; text-align: left;
  border: 2px solid transparent; border-radius: 4px; padding: 0px; min-height: ${link}px;
}
QPushButton[kind="section"]:hover { color: $ink; background: $hover; }
QPushButton[kind="section"]:focus { border-color: $accent; }
"""

FRAMES = """
QFrame[kind="card"] { background: $pane; border: 1px solid $line; border-radius: 12px; }
QFrame[kind="bar"], QFrame[kind="pane"] { background: $pane; border: none; }
QFrame[kind="top"] { background: $pane; border: none; border-bottom: 1px solid $line; }
QFrame[kind="foot"] { background: $pane; border: none; border-top: 1px solid $line; }
QWidget#sidebar { background: $pane; }
QWidget#day-strip { background: $bg; border: none; border-bottom: 1px solid $line; }
QWidget#list-header { background: $bg; border: none; border-bottom: 1px solid $line; }
QFrame[kind="line"] { background: $line; border: none; }
QFrame[kind="code"] { background: $pane; border: none; border-radius: 7px; }
QFrame[kind="field"] { background: $field; border: 1px solid $edge; border-radius: 7px; }
QFrame[kind="field"]:hover { border-color: $ink3; }
QFrame[kind="field"][active="true"] { border: 2px solid $accent; }
QFrame[kind="toast"] { background: $field; border: 1px solid $edge; border-radius: 9px; }
QScrollArea, QStackedWidget { background: transparent; border: none; }
"""

FIELDS = """
QLineEdit, QComboBox, QAbstractSpinBox {
  background: $field; color: $ink; border: 1px solid $edge; border-radius: 7px; padding: 0px 9px;
  min-height: ${inner}px; selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $ink3; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: ${ring}px solid $accent; padding: 0px ${inset}px; min-height: ${tight}px;
}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $ink3; background: $pane; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus {
  background: transparent; border: none; padding: 0px; min-height: 20px;
}
QLineEdit[kind="row"], QLineEdit[kind="row"]:focus { border-radius: 6px; padding: 0px 5px; min-height: 18px; }
QPlainTextEdit, QTextEdit, QTextBrowser {
  background: $field; color: $ink; border: 1px solid $edge; border-radius: 7px; padding: 4px;
  selection-background-color: $accent; selection-color: $accent_text;
}
QPlainTextEdit:focus, QTextEdit:focus, QTextBrowser:focus { border: 2px solid $accent; padding: 3px; }
QPlainTextEdit[kind="card"], QTextEdit[kind="card"], QTextBrowser[kind="card"] {
  border-color: $line; border-radius: 9px; padding: 9px 11px;
}
QPlainTextEdit[kind="card"]:focus, QTextEdit[kind="card"]:focus, QTextBrowser[kind="card"]:focus {
  border: 2px solid $accent; padding: 8px 10px;
}
QPlainTextEdit[kind="bare"], QTextEdit[kind="bare"], QTextBrowser[kind="bare"] {
  background: transparent; border: none; padding: 0px;
}
QPlainTextEdit[kind="preview"], QPlainTextEdit[kind="preview"]:focus,
QTextBrowser[kind="preview"], QTextBrowser[kind="preview"]:focus {
  background: transparent; border: 2px solid transparent; padding: 0px;
}
QPlainTextEdit[kind="preview"]:focus, QTextBrowser[kind="preview"]:focus { border-color: $accent; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {
  background: transparent; border: none; padding: 0px; min-height: 0px;
}
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$controls/down-$shade.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
  background: $field; color: $ink; border: 1px solid $edge; padding: 4px; outline: none;
  selection-background-color: $sel; selection-color: $ink;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  border: none; width: 20px; background: transparent;
}
QAbstractSpinBox::up-arrow { image: url("$controls/up-$shade.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("$controls/down-$shade.svg"); width: 12px; height: 12px; }
QCheckBox, QRadioButton {
  spacing: 8px; background: transparent; border: 2px solid transparent; border-radius: 5px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 14px; height: 14px; border: 1px solid $ink3; background: $field;
}
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; background: $sel; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: $accent; border-color: $accent; image: url("$controls/check-$shade.svg");
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
  background: $accent; border-color: $accent; image: url("$controls/dash-$shade.svg");
}
QRadioButton::indicator:checked {
  background: $accent; border-color: $accent; image: url("$controls/dot-$shade.svg");
}
"""

VIEWS = """
QAbstractItemView { background: $bg; color: $ink; border: none; outline: none; }
QListView[kind="card"], QTreeView[kind="card"], QTableView[kind="card"] {
  background: $field; border: 1px solid $line; border-radius: 9px;
}
QTreeView[kind="sidebar"] { background: transparent; }
QListView::item, QTreeView::item, QTableView::item { padding: 4px 6px; border: none; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  background: $sel; color: $ink;
}
QHeaderView { background: $pane; border: none; }
QHeaderView::section {
  background: $pane; color: $ink3; font-size: ${tiny}px; font-weight: 600; border: none;
  border-bottom: 1px solid $line; padding: 4px 6px;
}
QScrollBar { background: transparent; border: none; margin: 0px; }
QScrollBar:vertical { width: 9px; }
QScrollBar:horizontal { height: 9px; }
QScrollBar::handle { background: $edge; border-radius: 2px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QTabBar::tab {
  background: transparent; color: $ink2; border: none; border-bottom: 2px solid transparent;
  padding: 6px 12px;
}
QTabBar::tab:hover { color: $ink; background: $hover; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: 600; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
"""

MENUS = """
QMenuBar { background: $pane; color: $ink; border-bottom: 1px solid $line; padding: 2px 8px; }
QMenuBar::item { background: transparent; border-radius: 5px; padding: 4px 8px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $sel; }
QMenu { background: $field; color: $ink; border: 1px solid $edge; padding: 5px; }
QMenu::item { border-radius: 5px; padding: 5px 20px 5px 12px; margin: 0px; }
QMenu::item:selected { background: $sel; color: $ink; }
QMenu::item:disabled { color: $ink3; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::indicator { width: 14px; height: 14px; padding-left: 6px; }
QMenu::indicator:checked { image: url("$controls/tick-$shade.svg"); }
QMenu::right-arrow { image: url("$controls/right-$shade.svg"); width: 14px; height: 14px; }
QProgressBar { background: $chip; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; background: $chip; border-radius: 2px; }
QSlider::handle:horizontal { width: 14px; margin: -5px 0px; background: $accent; border-radius: 7px; }
"""

SHEET = Template(BASE + LABELS + BUTTONS + FRAMES + FIELDS + VIEWS + MENUS)


def ring_of(theme: Theme) -> int:
    """How thick the ring of the focus is on what has an edge: more where the edge stands out as it does."""
    return 2 if contrast(theme.accent, theme.edge) >= RING else 3


def stylesheet(theme: Theme, size: int, fixed: str, controls: Path, *, mirrored: bool = False) -> str:
    """The sheet for a theme with text of `size` px, `fixed` as the family of keys and code.

    `controls` is the folder of the small pictures inside check boxes, combo boxes and menus; `mirrored`
    is for windows that run from right to left, where Qt turns places about, but neither padding nor corners.
    """
    values: dict[str, object] = asdict(theme)
    values.update(
        text=size,
        lead=size + 3,
        small=max(11, size - 1),
        tiny=max(11, size - 2),
        title=size + 10,
        dialog=size + 5,
        figure=size + 14,
    )
    ring = ring_of(theme)
    values.update(ring=ring, beside=14 - ring, within=13 - ring, inset=10 - ring)
    values.update(inner=size + 17, tight=size + 19 - 2 * ring, link=size + 7)
    left, right = ("last", "first") if mirrored else ("first", "last")
    arrowed = "2px 5px 2px 20px" if mirrored else "2px 20px 2px 5px"
    values.update(left=left, right=right, arrowed=arrowed)
    values.update(fixed=fixed, controls=controls.as_posix(), shade="dark" if theme.dark else "light")
    return SHEET.substitute(values)
