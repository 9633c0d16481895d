import QtQuick
import DenLuot.Kit

// What became of the last click.
Rectangle {
    id: root

    required property string words

    Accessible.name: root.words
    Accessible.role: Accessible.AlertMessage
    border.color: Theme.plateDeep
    border.width: 2
    color: Theme.card
    height: line.implicitHeight + Theme.px(18)
    radius: Theme.px(10)

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.plate
        name: "info"
        size: Theme.px(20)
        x: Theme.px(14)
    }

    Label {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(46)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(14)
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.px(15)
        text: root.words
        weight: Font.DemiBold
    }
}
