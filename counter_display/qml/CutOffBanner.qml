import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// The screen is cut off: what is being done, and where to look instead.
Rectangle {
    id: root

    required property string textKey
    required property string clock
    property int size: Theme.px(45)
    property int margin: Theme.px(40)

    color: Theme.red
    height: Math.round(words.height + root.size * 0.47)

    Margin {
        anchors.bottomMargin: root.y > 0 ? -reach : 0
        anchors.topMargin: root.y > 0 ? 0 : -reach
        color: root.color
    }

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.white
        name: "offline"
        size: Math.round(root.size * 1.95)
        x: root.margin
    }

    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: root.margin - Theme.px(5)
        anchors.right: clock.left
        anchors.rightMargin: root.clock === "" ? 0 : root.margin
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Math.round(root.size * 0.04)

        Label {
            color: Theme.white
            lines: 1.3
            size: root.size
            text: qsTrId(root.textKey)
            weight: Font.DemiBold
            width: parent.width
        }

        Label {
            color: Theme.white
            lines: 1.3
            size: Math.round(root.size * 0.88)
            text: Phrase.said(root.textKey, "en")
            width: parent.width
        }
    }

    NumberText {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.white
        digits: Math.round(root.size * 1.16)
        text: root.clock
    }
}
