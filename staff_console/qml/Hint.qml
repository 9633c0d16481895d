import QtQuick
import DenLuot.Kit

// What a key is called, in a small window of its own: the bar is too low to hold it.
Item {
    id: root

    required property string words
    required property bool shown
    property string label: ""

    anchors.fill: parent

    Timer {
        id: delay

        interval: 400
        running: root.shown && root.words !== ""
    }

    Window {
        id: slip

        // Above the bar, over the key's middle, inside the screen.
        function place(): void {
            const middle = root.mapToGlobal(root.width / 2, 0)
            const top = root.mapToGlobal(0, 0).y - root.mapToItem(null, 0, 0).y + root.Window.height - Theme.px(64)
            const right = slip.screen.virtualX + slip.screen.width - slip.width
            slip.x = Math.max(slip.screen.virtualX, Math.min(right, middle.x - slip.width / 2))
            slip.y = top - slip.height - Theme.px(6)
        }

        color: "transparent"
        flags: Qt.ToolTip | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | Qt.WindowDoesNotAcceptFocus | Qt.WindowTransparentForInput
        height: Theme.px(28)
        visible: root.shown && root.words !== "" && !delay.running
        width: line.implicitWidth + Theme.px(20)

        onVisibleChanged: slip.place()

        Rectangle {
            anchors.fill: parent
            color: Theme.ink
            radius: Theme.px(6)

            Label {
                id: line

                anchors.centerIn: parent
                color: Theme.white
                size: Theme.px(13)
                text: root.words + (root.label === "" ? "" : " · " + root.label)
                wrapMode: Text.NoWrap
            }
        }
    }
}
