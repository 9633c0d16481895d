pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Who is at the counter and since when; or, where nobody is, the counter's state in words.
Item {
    id: root

    required property string number
    required property bool priority
    required property bool help
    required property string category
    required property string procedure
    required property string clock
    required property bool paused
    required property bool online
    required property string title
    // Under the title, where there is no number.
    required property string subtitle
    required property string message
    required property string messageIcon
    // What was done last, as long as it can be taken back.
    required property string undo
    readonly property bool numbered: root.number !== ""
    readonly property int middle: root.numbered ? Theme.px(100) : 0

    signal asked

    Accessible.description: root.procedure
    Accessible.name: root.numbered ? root.number + " " + root.category : root.title
    Accessible.role: Accessible.StaticText

    Item {
        height: parent.height
        visible: root.numbered
        width: Math.min(parent.width, root.online ? parent.width : Theme.px(92))

        NumberText {
            id: number

            color: root.online ? Theme.white : Theme.footOff
            digits: Theme.px(20)
            objectName: "number"
            text: root.number
            y: Theme.px(13)
        }

        Column {
            anchors.left: number.right
            anchors.leftMargin: Theme.px(5)
            anchors.verticalCenter: number.verticalCenter
            spacing: 1

            Repeater {
                model: [root.priority ? "priority" : "", root.help ? "help" : ""].filter(name => name !== "")

                Icon {
                    required property string modelData

                    color: Theme.wall
                    name: modelData
                    size: Theme.px(root.priority && root.help ? 15 : 20)
                }
            }
        }

        Label {
            id: what

            color: Theme.nightLabel
            elide: Text.ElideRight
            maximumLineCount: 1
            size: Theme.px(12)
            text: root.category
            width: Math.min(implicitWidth, parent.width - (root.clock === "" ? 0 : time.implicitWidth + Theme.px(6)))
            wrapMode: Text.NoWrap
            y: Theme.px(38)
        }

        NumberText {
            id: time

            anchors.left: what.right
            anchors.leftMargin: Theme.px(6)
            color: Theme.nightLabel
            digits: Theme.px(9)
            text: root.clock
            y: Theme.px(42)
        }
    }

    TapHandler {
        enabled: root.numbered && root.online

        onTapped: root.asked()
    }

    HoverHandler {
        id: hover
    }

    Hint {
        label: root.online ? qsTrId("staff.why") : ""
        shown: hover.hovered && root.numbered
        words: root.procedure === "" ? root.category : root.category + ": " + root.procedure
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.numbered && root.online
        width: parent.width

        Row {
            spacing: Theme.px(6)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.white
                name: root.paused ? "pause" : ""
                size: Theme.px(18)
                visible: root.paused
            }

            Label {
                color: Theme.white
                objectName: "title"
                size: Theme.px(root.undo === "" ? 15 : 12)
                text: root.undo === "" ? root.title : root.undo
                weight: Font.Bold
                width: Math.min(implicitWidth, root.width - (root.paused ? Theme.px(24) : 0))
            }
        }

        Label {
            color: Theme.nightLabel
            elide: Text.ElideRight
            maximumLineCount: 1
            size: Theme.px(13)
            text: root.subtitle
            visible: text !== "" && root.undo === ""
            width: parent.width
        }
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: root.middle
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(10)
        visible: root.message !== ""

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.wall
            name: root.messageIcon
            size: Theme.px(22)
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.white
            size: Theme.px(13)
            text: root.message
            weight: Font.DemiBold
            width: parent.width - Theme.px(32)
        }
    }
}
