import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// When the counter goes on.
Item {
    id: root

    required property string at
    required property bool portrait
    required property color ink

    function without(text: string): string {
        return Phrase.fill(text, {
            "time": ""
        }).trim()
    }

    height: vietnamese.height + Theme.px(root.portrait ? 76 : 124)

    Label {
        id: vietnamese

        color: root.ink
        fontSizeMode: Text.HorizontalFit
        lines: 1.3
        maximumLineCount: 1
        minimumPixelSize: Theme.px(30)
        size: Theme.px(root.portrait ? 38 : 48)
        text: root.without(qsTrId("counter.back_at"))
        width: parent.width
    }

    Label {
        anchors.top: vietnamese.bottom
        color: Theme.greyInk
        lines: 1.3
        size: Theme.px(root.portrait ? 32 : 41)
        text: root.without(Phrase.said("counter.back_at", "en"))
    }

    NumberText {
        anchors.right: parent.right
        color: root.ink
        digits: Theme.px(root.portrait ? 62 : 97)
        text: root.at
        y: vietnamese.height + Theme.px(root.portrait ? 10 : 14)
    }
}
