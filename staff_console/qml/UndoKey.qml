pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// Takes back what was done last, as long as its seconds run.
T.AbstractButton {
    id: root

    required property int seconds
    required property string label

    Accessible.name: qsTrId("staff.undo") + (root.label === "" ? "" : ", " + root.label)
    focusPolicy: Qt.NoFocus
    height: Theme.px(38)
    hoverEnabled: true
    objectName: "undo"
    width: line.width + Theme.px(18)

    background: Rectangle {
        border.color: Theme.wall
        border.width: 2
        color: root.pressed ? Theme.plateDeep : root.hovered ? Theme.plate : Theme.barKey
        radius: Theme.px(8)
    }
    contentItem: Item {
        Row {
            id: line

            anchors.centerIn: parent
            height: Theme.px(20)
            spacing: Theme.px(6)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.white
                name: "undo"
                size: Theme.px(18)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.white
                size: Theme.px(13)
                text: qsTrId("staff.undo")
                weight: Font.Bold
                wrapMode: Text.NoWrap
            }

            NumberText {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.wall
                digits: Theme.px(11)
                text: root.seconds
                width: Theme.px(18)
            }
        }
    }

    Hint {
        label: root.label
        shown: root.hovered
        words: qsTrId("staff.undo")
    }
}
