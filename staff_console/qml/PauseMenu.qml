pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// Why the counter pauses: five rows, each with its key.
Item {
    id: root

    required property string title
    required property list<var> reasons

    signal chosen(reason: string)
    signal dismissed

    implicitHeight: rows.y + rows.height + Theme.px(10)

    Label {
        id: heading

        size: Theme.px(15)
        text: root.title
        weight: Font.Bold
        x: Theme.px(16)
        y: Theme.px(12)
    }

    WordKey {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.verticalCenter: heading.verticalCenter
        implicitHeight: Theme.px(30)
        objectName: "no"
        words: qsTrId("staff.back")

        onClicked: root.dismissed()
    }

    Column {
        id: rows

        spacing: Theme.px(4)
        width: parent.width - Theme.px(20)
        x: Theme.px(10)
        y: Theme.px(46)

        Repeater {
            model: root.reasons

            T.AbstractButton {
                id: row

                required property var modelData

                Accessible.name: row.modelData.words
                focusPolicy: Qt.NoFocus
                height: Theme.px(40)
                objectName: "reason-" + row.modelData.reason
                width: parent.width

                background: Rectangle {
                    color: row.pressed ? Theme.hair : Theme.tint
                    radius: Theme.px(8)
                }
                contentItem: Item {
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        size: Theme.px(14)
                        text: row.modelData.words
                        weight: Font.DemiBold
                        x: Theme.px(12)
                    }

                    Label {
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.px(12)
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.ink2
                        size: Theme.px(12)
                        text: row.modelData.shortcut
                    }
                }

                onClicked: root.chosen(row.modelData.reason)
            }
        }
    }
}
