pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// Small choices that stay on: a tick and a thick border.
Flow {
    id: root

    required property list<var> items
    property string title: ""

    signal picked(choice: string)

    spacing: Theme.px(6)

    Label {
        height: Theme.px(36)
        leftPadding: Theme.px(6)
        rightPadding: Theme.px(4)
        size: Theme.px(13)
        text: root.title
        verticalAlignment: Text.AlignVCenter
        visible: text !== ""
        weight: Font.Bold
        wrapMode: Text.NoWrap
    }

    Repeater {
        model: root.items

        T.AbstractButton {
            id: chip

            required property var modelData
            readonly property string said: chip.modelData.words === "" ? chip.modelData.number : chip.modelData.words

            Accessible.name: chip.said
            checked: chip.modelData.on
            focusPolicy: Qt.NoFocus
            height: Theme.px(36)
            objectName: chip.modelData.id
            width: line.implicitWidth + Theme.px(20) + (tick.visible ? Theme.px(20) : 0)

            background: Rectangle {
                border.color: chip.modelData.on ? Theme.plate : Theme.hair
                border.width: chip.modelData.on ? Theme.px(3) : 1
                color: chip.pressed ? Theme.hair : Theme.card
                radius: Theme.px(8)
            }
            contentItem: Item {
                Icon {
                    id: tick

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.plate
                    name: "check"
                    size: Theme.px(16)
                    visible: chip.modelData.on
                    x: Theme.px(8)
                }

                Label {
                    id: line

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.px(10)
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.verticalCenterOffset: 1
                    font.family: chip.modelData.words === "" ? Theme.numberFamily : Theme.textFamily
                    size: Theme.px(13)
                    text: chip.said
                    weight: Font.Bold
                    wrapMode: Text.NoWrap
                }
            }

            onClicked: root.picked(chip.modelData.id)
        }
    }
}
