import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Who asks for what. Grey, as long as the server is not there.
Rectangle {
    id: root

    required property bool cut
    required property bool portrait

    color: root.cut ? Theme.grey : Theme.wall
    height: words.y + words.height + Theme.px(root.portrait ? 72 : 44)

    Pattern {
        anchors.fill: parent
        color: root.cut ? Theme.greyPattern : Theme.wallDeep
        visible: !root.portrait
    }

    Rectangle {
        color: root.color
        height: root.height
        width: words.x + words.width + Theme.px(24)
    }

    Flag {
        id: flag

        size: Theme.px(root.portrait ? 132 : 108)
        x: Theme.px(64)
        y: root.portrait ? Theme.px(80) : Math.round((root.height - height) / 2)
    }

    Column {
        id: words

        spacing: Theme.px(4)
        width: root.portrait ? root.width - 2 * x : Math.min(Math.max(title.implicitWidth, other.implicitWidth), root.width - x - Theme.px(64))
        x: root.portrait ? Theme.px(64) : flag.x + flag.width + Theme.px(40)
        y: root.portrait ? flag.y + flag.height + Theme.px(36) : Theme.px(44)

        Label {
            id: title

            color: Theme.wallInk
            size: Theme.px(64)
            text: qsTrId("pairing.title")
            weight: Font.Bold
            width: parent.width
        }

        Label {
            id: other

            color: Theme.wallInk
            size: Theme.px(root.portrait ? 48 : 44)
            text: Phrase.said("pairing.title", "en")
            visible: text !== title.text
            width: parent.width
        }
    }
}
