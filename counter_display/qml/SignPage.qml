pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit

// The sign of a counter: the whole screen is its plate.
Rectangle {
    id: root

    required property DisplayModel vm
    required property bool portrait

    readonly property color words: root.vm.online ? Theme.plateInk : Theme.quietInk
    readonly property int textWidth: root.width - Theme.px(root.portrait ? 68 : 80)

    anchors.fill: parent
    color: root.vm.online ? Theme.plate : Theme.quiet

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.px(14)
        border.color: root.words
        border.width: Math.max(2, Theme.px(5))
        color: "transparent"
        radius: Theme.px(24)
    }
    Item {
        id: place

        height: root.portrait ? Theme.px(430) : root.height - Theme.px(200)
        width: root.portrait ? root.width : Theme.px(540)

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.words
            size: Theme.px(root.portrait ? 60 : 76)
            text: qsTrId("counter.title")
            weight: Font.Bold
            y: Theme.px(root.portrait ? 38 : 46)
        }
        NumberText {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.words
            digits: Math.min(Theme.px(root.portrait ? 279 : 318), Math.floor(Theme.px(700) / Math.max(1, text.length)))
            text: root.vm.counterNumber
            y: Theme.px(root.portrait ? 135 : 172)
        }
    }
    SignPanel {
        id: panel

        height: root.portrait ? Theme.px(322) : Theme.px(470) + (root.height - Theme.px(720))
        portrait: root.portrait
        vm: root.vm
        width: root.portrait ? root.width - 2 * x : root.width - x - Theme.px(48)
        x: Theme.px(root.portrait ? 34 : 520)
        y: root.portrait ? root.height - height - Theme.px(34) : Theme.px(48)
    }
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.px(root.portrait ? 8 : 2)
        width: root.textWidth
        y: root.portrait ? Theme.px(446) : panel.y + panel.height + Math.round((root.height - Theme.px(24) - panel.y - panel.height - height) / 2)

        SignFields {
            broken: root.vm.fieldsBroken
            color: root.words
            most: Theme.px(root.portrait ? 40 : 48)
            weight: Font.DemiBold
            whole: root.vm.fields
            width: parent.width
        }
        SignFields {
            broken: root.vm.fieldsEnBroken
            color: root.words
            most: Theme.px(root.portrait ? 32 : 38)
            whole: root.vm.fieldsEn
            width: parent.width
        }
    }
}
