pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// What numbers are given for: its counter, its name, who waits. Without numbers it says why.
T.AbstractButton {
    id: root

    required property string category
    required property string procedure
    required property string name
    required property string under
    required property string plate
    required property int waiting
    required property string why
    required property bool chosen
    readonly property bool open: root.why === ""
    readonly property color ink: root.chosen ? Theme.plateInk : root.open ? Theme.ink : Theme.ink2

    Accessible.name: root.name + ". " + (root.open ? qsTrId("staff.waiting_n").replace("{n}", root.waiting) : qsTrId(root.why))
    focusPolicy: Qt.TabFocus
    height: Math.max(Theme.px(36), texts.implicitHeight + Theme.px(8))
    hoverEnabled: true
    objectName: "matter:" + root.category + "/" + root.procedure

    background: Rectangle {
        border.color: root.visualFocus ? Theme.ink : Theme.plate
        border.width: root.visualFocus ? 3 : root.hovered && !root.chosen ? 1 : 0
        color: root.chosen ? Theme.plate : root.pressed ? Theme.hair : root.open ? Theme.tint : Theme.page
        radius: Theme.px(8)
    }
    contentItem: Item {
        Plate {
            id: plate

            anchors.verticalCenter: parent.verticalCenter
            fill: root.chosen ? Theme.plateDeep : Theme.plate
            height: Theme.px(26)
            hollow: !root.open
            text: root.plate
            visible: root.plate !== ""
            width: Theme.px(42)
            x: Theme.px(8)
        }

        Column {
            id: texts

            anchors.left: parent.left
            anchors.leftMargin: Theme.px(60)
            anchors.right: people.left
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter

            Label {
                color: root.ink
                lines: 1.2
                size: Theme.px(15)
                text: root.name
                weight: Font.DemiBold
                width: parent.width
            }

            Label {
                color: root.chosen ? Theme.plateInk : Theme.ink2
                lines: 1.2
                size: Theme.px(13)
                text: root.open ? root.under : qsTrId(root.why)
                visible: text !== ""
                width: parent.width
            }
        }

        Row {
            id: people

            anchors.right: parent.right
            anchors.rightMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.px(18)
            spacing: Theme.px(4)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                name: "person"
                size: Theme.px(15)
            }

            NumberText {
                anchors.verticalCenter: parent.verticalCenter
                color: root.ink
                digits: Theme.px(12)
                text: root.waiting
            }
        }
    }
}
