pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// One thing to know, above the bar, until it is put away.
Rectangle {
    id: root

    required property string iconName
    required property string words
    required property string keyWords
    required property bool alarm

    signal acted
    signal putAway

    border.color: Theme.plateDeep
    border.width: 2
    color: Theme.card
    height: Math.max(Theme.px(44), line.implicitHeight + Theme.px(14))
    radius: Theme.px(10)

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: root.alarm ? Theme.red : Theme.plate
        name: root.iconName
        size: Theme.px(20)
        x: Theme.px(14)
    }

    Label {
        id: line

        Accessible.name: root.words
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(44)
        anchors.right: act.visible ? act.left : away.left
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        color: root.alarm ? Theme.red : Theme.ink
        size: Theme.px(13)
        text: root.words
        weight: Font.DemiBold
    }

    WordKey {
        id: act

        anchors.right: away.left
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.px(30)
        main: true
        objectName: "act"
        visible: root.keyWords !== ""
        words: root.keyWords

        onClicked: root.acted()
    }

    T.AbstractButton {
        id: away

        Accessible.name: qsTrId("staff.put_away")
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus
        height: Theme.px(40)
        objectName: "put-away"
        width: Theme.px(36)

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                color: Theme.ink2
                name: "close"
                size: Theme.px(16)
            }
        }

        onClicked: root.putAway()
    }
}
