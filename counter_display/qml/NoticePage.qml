pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit
import DenLuot.Texts

// No face yet, or none possible: what is going on, and what to do.
Item {
    id: root

    required property DisplayModel vm
    readonly property bool sign: root.vm.face === "counter"
    readonly property bool portrait: root.height > root.width
    readonly property int title: Theme.px(root.portrait ? 44 : root.sign ? 56 : 84)
    readonly property string key: "display." + root.vm.page
    readonly property var values: ({
            "name": root.vm.name,
            "c": root.vm.counterNumber
        })
    readonly property int text: Theme.px(root.portrait ? 34 : root.sign ? 40 : 56)

    Rectangle {
        id: wall

        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.wall
        height: Theme.px(root.sign ? 96 : 128)

        Margin {
            anchors.topMargin: -reach
            color: wall.color
        }

        Flag {
            id: flag

            anchors.verticalCenter: parent.verticalCenter
            size: Theme.px(66)
            x: Theme.px(40)
        }

        CentreName {
            anchors.left: flag.right
            anchors.leftMargin: Theme.px(24)
            anchors.right: clock.left
            anchors.rightMargin: Theme.px(24)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.wallInk
            most: Theme.px(root.portrait ? 38 : 46)
            text: root.vm.centreName
        }

        NumberText {
            id: clock

            anchors.right: parent.right
            anchors.rightMargin: Theme.px(40)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.wallInk
            digits: Theme.px(root.sign ? 40 : 52)
            text: root.vm.clock
        }
    }

    Column {
        id: words

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: wall.height / 2
        spacing: Math.round(root.text * 0.4)
        width: parent.width - 2 * Theme.px(root.portrait ? 32 : 100)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.tint
            height: root.title * 2
            radius: height / 2
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.evening ? Theme.white : Theme.plate
                name: root.vm.page === "joining" ? "clock" : "info"
                size: Math.round(root.title * 1.1)
            }
        }

        Line {
            size: root.title
            text: Phrase.fill(qsTrId(root.key), root.values)
            weight: Font.Bold
        }

        Line {
            color: Theme.ink2
            size: root.text
            text: Phrase.fill(Phrase.said(root.key, "en"), root.values)
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.hair
            height: Math.max(1, Theme.px(2))
            width: parent.width / 2
        }

        Line {
            size: root.text
            text: Phrase.fill(qsTrId(root.key + "_do"), root.values)
            weight: Font.DemiBold
        }

        Line {
            color: Theme.ink2
            size: Math.round(root.text * 0.82)
            text: Phrase.fill(Phrase.said(root.key + "_do", "en"), root.values)
        }
    }

    component Line: Label {
        horizontalAlignment: Text.AlignHCenter
        width: parent?.width ?? 0
    }
}
