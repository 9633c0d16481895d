pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Desk
import DenLuot.Kit

// The number that was just given, large enough to be shown across the desk.
Item {
    id: root

    required property DeskModel vm

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.px(24)
        spacing: Theme.px(14)

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.px(28)
            spacing: Theme.px(8)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.green
                name: "check"
                size: Theme.px(22)
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.green
                size: Theme.px(18)
                text: qsTrId("desk.taken")
                weight: Font.Bold
                wrapMode: Text.NoWrap
            }
        }

        NumberText {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.plate
            digits: Theme.px(104)
            objectName: "taken"
            text: root.vm.taken
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.wall
            height: Theme.px(30)
            radius: Theme.px(8)
            visible: root.vm.takenPriority
            width: badge.implicitWidth + Theme.px(48)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.wallInk
                name: "priority"
                size: Theme.px(18)
                x: Theme.px(10)
            }

            Label {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.wallInk
                size: Theme.px(15)
                text: qsTrId("staff.priority_badge")
                weight: Font.Bold
                wrapMode: Text.NoWrap
                x: Theme.px(36)
            }
        }

        Label {
            horizontalAlignment: Text.AlignHCenter
            lines: 1.2
            size: Theme.px(18)
            text: root.vm.takenName
            weight: Font.Bold
            width: parent.width
        }

        Label {
            color: Theme.ink2
            horizontalAlignment: Text.AlignHCenter
            size: Theme.px(14)
            text: root.vm.takenWords
            width: parent.width
        }

        TitleLine {
            horizontalAlignment: Text.AlignHCenter
            text: qsTrId("desk.print_at")
            visible: places.count > 0
            width: parent.width
        }

        Repeater {
            id: places

            model: root.vm.places

            delegate: ChipKey {
                required property string key
                required property string name

                anchors.horizontalCenter: parent?.horizontalCenter
                objectName: "place:" + key
                widest: root.width
                words: name

                onClicked: root.vm.option("places", key)
            }
        }

        WordKey {
            anchors.horizontalCenter: parent.horizontalCenter
            iconName: "printer"
            objectName: "print-again"
            visible: places.count === 0
            words: qsTrId("staff.reprint")

            onClicked: root.vm.printAgain()
        }
    }

    WordKey {
        anchors.bottom: parent.bottom
        implicitHeight: Theme.px(56)
        main: true
        objectName: "done"
        size: Theme.px(18)
        width: parent.width
        words: qsTrId("desk.next")

        onClicked: root.vm.done()
    }
}
