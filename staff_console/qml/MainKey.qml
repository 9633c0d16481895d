pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// The yellow key: calls the next citizen, or opens the counter.
T.AbstractButton {
    id: root

    required property string words
    required property bool live
    required property bool pending
    required property int waiting
    required property bool alarm
    required property string label
    // Somebody has come whom this counter should take.
    required property bool offered
    readonly property color ink: root.live || root.pending ? Theme.black : Theme.footOff

    Accessible.name: root.words + ", " + root.waiting + (root.label === "" ? "" : ", " + root.label)
    focusPolicy: Qt.NoFocus
    height: Theme.px(48)
    hoverEnabled: true
    objectName: "main"
    width: Theme.px(78)

    background: Rectangle {
        border.color: root.offered ? Theme.white : Theme.footLine
        border.width: root.offered ? Theme.px(3) : root.live || root.pending ? 0 : 1
        color: !root.live && !root.pending ? "transparent" : root.pressed || root.pending ? Theme.wallDeep : Theme.wall
        radius: Theme.px(10)
    }
    contentItem: Item {
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.ink
            size: Theme.px(14)
            text: root.words
            weight: Font.Bold
            y: Theme.px(5)
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.px(18)
            spacing: Theme.px(5)
            y: Theme.px(25)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.alarm && !root.offered ? Theme.red : root.ink
                name: root.offered ? "recall" : root.alarm ? "alarm" : "person"
                size: Theme.px(14)
                visible: !root.pending
            }

            NumberText {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                digits: Theme.px(10)
                text: root.waiting
                visible: !root.pending
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                size: Theme.px(12)
                text: root.pending ? "…" : "· " + root.label
                visible: root.pending || root.label !== ""
            }
        }
    }
}
