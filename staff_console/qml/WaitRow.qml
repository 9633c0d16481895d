pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// One who waits. Only here may a name be cut. A press opens what can be done.
T.AbstractButton {
    id: root

    required property string ticket
    required property string number
    required property string name
    required property bool priority
    required property int minutes
    required property bool alarm
    required property bool next
    required property bool help
    required property bool linked
    // Its holder is at another counter with another paper.
    required property bool blocked
    // For this counter alone.
    required property bool bound
    // Of a field that this counter only helps with.
    required property bool helped
    // What is wrong with its paper: "failed", "unsure", or nothing.
    required property string paper
    readonly property string paperWords: root.paper === "failed" ? qsTrId("staff.paper_failed") : root.paper === "unsure" ? qsTrId("staff.paper_unsure") : ""
    readonly property color ink: root.blocked ? Theme.off : Theme.ink

    signal opened(ticket: string)

    Accessible.name: root.number + " " + root.name
    focusPolicy: Qt.NoFocus
    height: Theme.px(42)
    hoverEnabled: true
    objectName: "row-" + root.number

    background: Rectangle {
        color: root.next ? Theme.wallPale : root.hovered ? Theme.tint : Theme.card
        radius: Theme.px(6)

        Rectangle {
            color: Theme.wallDeep
            height: parent.height
            radius: Theme.px(2)
            visible: root.next
            width: Theme.px(4)
        }
    }

    onClicked: root.opened(root.ticket)

    Hint {
        label: [root.help ? qsTrId("staff.help_needed") : "", root.linked ? qsTrId("staff.mark_linked") : "", root.bound ? qsTrId("staff.mark_bound") : "", root.helped ? qsTrId("staff.helps_badge") : "", root.paperWords].filter(mark => mark !== "").join(" · ")
        shown: root.hovered
        words: root.name
    }

    NumberText {
        id: number

        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        digits: Theme.px(14)
        text: root.number
        x: Theme.px(14)
    }

    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(72)
        anchors.right: marks.left
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: 1
        color: root.ink
        elide: Text.ElideRight
        maximumLineCount: 1
        size: Theme.px(14)
        text: root.name
        wrapMode: Text.NoWrap
    }

    Row {
        id: marks

        anchors.right: parent.right
        anchors.rightMargin: Math.max(Theme.px(78), wait.width + Theme.px(16))
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(5)

        Repeater {
            model: [root.help ? "help" : "", root.linked ? "link" : "", root.bound ? "arrow-right" : "", root.helped ? "transfer" : "", root.paper !== "" ? "paper-out" : ""].filter(name => name !== "")

            Icon {
                required property string modelData

                anchors.verticalCenter: parent.verticalCenter
                color: root.blocked ? Theme.off : Theme.plate
                name: modelData
                size: Theme.px(18)
            }
        }

        Pill {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.priority
        }
    }

    Row {
        id: wait

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.px(20)
        spacing: Theme.px(4)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.red
            name: "alarm"
            size: Theme.px(16)
            visible: root.alarm
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            color: root.alarm ? Theme.red : Theme.ink
            digits: Theme.px(11)
            text: root.minutes
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: root.alarm ? Theme.red : Theme.ink2
            size: Theme.px(13)
            text: qsTrId("staff.minutes")
        }
    }
}
