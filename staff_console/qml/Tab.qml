pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// The name of a list and how many stand in it; underlined where it is the one shown.
T.AbstractButton {
    id: root

    required property string name
    required property string words
    required property int count
    required property bool selected
    // There is no other list now.
    property bool alone: false

    Accessible.name: root.words + " " + root.count
    focusPolicy: Qt.NoFocus
    height: Theme.px(42)
    objectName: "tab-" + root.name
    width: line.width + Theme.px(root.alone ? 20 : 14)

    contentItem: Item {
        Row {
            id: line

            anchors.centerIn: parent
            height: Theme.px(20)
            spacing: Theme.px(6)

            Label {
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.px(15)
                text: root.words
                weight: Font.Bold
                wrapMode: Text.NoWrap
            }

            NumberText {
                anchors.verticalCenter: parent.verticalCenter
                digits: Theme.px(12)
                text: root.count
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.px(1)
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.plate
            height: Theme.px(3)
            visible: root.selected
            width: line.width
        }
    }
}
