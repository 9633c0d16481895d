import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Why something that was touched cannot be had, above what it was; or, mildly, what was read.
Rectangle {
    id: root

    required property string notice
    // The ticket's number that the notice is about.
    required property string number
    required property bool mild
    property int least: 0
    readonly property color accent: root.mild ? Theme.plate : Theme.red

    border.color: root.accent
    border.width: Theme.px(6)
    color: Theme.card
    height: Math.max(root.least, words.height + Theme.px(48))
    objectName: "notice"
    radius: Theme.radiusCard
    visible: root.notice !== ""

    // What lies below is not touched by mistake.
    MouseArea {
        anchors.fill: parent
    }

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.contrast ? Theme.ink : root.accent
        name: "info"
        size: Theme.px(72)
        x: Theme.px(28)
    }

    NumberLine {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.text(44)
        text: root.notice === "" ? "" : Phrase.fill(qsTrId(root.notice), {
            "no": root.number
        })
        weight: Font.DemiBold
    }
}
