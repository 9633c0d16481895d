import QtQuick
import DenLuot.Kit

// A short mark beside a call: an icon and a word.
Rectangle {
    id: root

    required property string iconName
    required property string text
    property int size: Theme.px(56)
    readonly property color ink: Theme.contrast ? Theme.wallInk : "#06265A"

    color: Theme.white
    height: Math.round(root.size * 1.36)
    radius: height / 2
    width: words.width + Math.round(root.size * 1.38)

    Row {
        id: words

        anchors.centerIn: parent
        spacing: Math.round(root.size * 0.28)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: root.iconName
            size: Math.round(root.size * 0.95)
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            lines: 1.3
            size: root.size
            text: root.text
            weight: Font.Bold
            wrapMode: Text.NoWrap
        }
    }
}
