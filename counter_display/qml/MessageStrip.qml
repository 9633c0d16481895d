import QtQuick
import DenLuot.Display
import DenLuot.Kit

// A message for everybody, in both languages, in the place of the head: calm, and never over a call.
Rectangle {
    id: root

    required property MessageModel messages
    required property string clock
    property bool online: true
    property bool narrow: false
    property int margin: Theme.px(40)
    readonly property bool shown: root.online && root.messages.stands

    color: Theme.plateDeep
    // The same for all of them, so that nothing else moves when the next one has its turn.
    height: !root.shown ? 0 : Math.max(Theme.px(root.narrow ? 224 : 132), words.height + Theme.px(20))
    visible: root.shown

    Margin {
        anchors.topMargin: root.y > 0 ? 0 : -reach
        color: root.color
    }

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.wall
        name: root.messages.icon
        size: Theme.px(64)
        x: root.margin
    }

    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(32)
        anchors.right: clock.left
        anchors.rightMargin: root.clock === "" ? 0 : Theme.px(36)
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Theme.px(2)

        Label {
            color: Theme.white
            lines: 1.25
            size: Theme.px(root.narrow ? 40 : 44)
            text: root.messages.text
            visible: text !== ""
            weight: Font.DemiBold
            width: parent.width
        }

        Label {
            color: Theme.white
            lines: 1.25
            size: Theme.px(root.narrow ? 37 : 40)
            text: root.messages.english
            visible: text !== ""
            width: parent.width
        }
    }

    NumberText {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.white
        digits: Theme.px(52)
        text: root.clock
    }

    NumberAnimation {
        id: appear

        duration: Theme.motionPage
        from: 0
        property: "opacity"
        target: words
        to: 1
    }

    Connections {
        function onChanged() {
            if (Theme.motionPage > 0)
                appear.restart()
        }

        target: root.messages
    }
}
