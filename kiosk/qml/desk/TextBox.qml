import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A field to type into, or for a scanner that types.
T.TextField {
    id: root

    property string iconName: "search"

    Accessible.name: root.placeholderText
    color: Theme.ink
    font.family: Theme.textFamily
    font.pixelSize: Theme.px(15)
    font.weight: Font.DemiBold
    implicitHeight: Theme.px(40)
    leftPadding: Theme.px(38)
    maximumLength: 256
    placeholderTextColor: Theme.line
    rightPadding: Theme.px(10)
    selectByMouse: true
    verticalAlignment: TextInput.AlignVCenter

    background: Rectangle {
        border.color: root.activeFocus ? Theme.plate : Theme.line
        border.width: root.activeFocus ? 3 : 1
        color: Theme.card
        radius: Theme.px(8)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plate
            name: root.iconName
            size: Theme.px(18)
            x: Theme.px(11)
        }

        Label {
            anchors.left: parent.left
            anchors.leftMargin: root.leftPadding
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            elide: Text.ElideRight
            maximumLineCount: 1
            size: Theme.px(14)
            text: root.placeholderText
            visible: root.text === ""
            wrapMode: Text.NoWrap
        }
    }
}
