from pytestqt.qtbot import QtBot

from paperdesk.ui.widgets.fitted_text import FittedText


def test_text_keeps_the_lines_of_its_own_width_when_another_was_asked_for(qtbot: QtBot) -> None:
    text = FittedText("Abstract")
    qtbot.addWidget(text)
    text.setPlainText("neither crowds out the other " * 9)
    text.content_changed()
    text.resize(400, 200)
    text.show()
    wide = text.heightForWidth(400)
    narrow = text.heightForWidth(200)
    qtbot.waitUntil(lambda: text.document().textWidth() == 400)
    assert (text.document().size().height(), text.heightForWidth(400)) == (wide, wide)
    assert narrow > wide
