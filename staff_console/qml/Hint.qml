pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// What a key is called, in a small window of its own, made when the pointer rests: the bar is too
// low to hold it.
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

    Loader {
        active: root.shown && root.words !== "" && !delay.running
        sourceComponent: slip
    }

    Component {
        id: slip

        Window {
            id: window

            // Above the key, or the whole bar if it stands there; over its middle, inside the screen.
            function place(): void {
                const middle = root.mapToGlobal(root.width / 2, 0)
                const right = window.screen.virtualX + window.screen.width - window.width
                window.x = Math.max(window.screen.virtualX, Math.min(right, middle.x - window.width / 2))
                const inside = root.mapToItem(null, 0, 0).y
                const top = Math.min(inside, root.Window.height - Theme.px(64))
                window.y = middle.y - inside + top - window.height - Theme.px(6)
            }

            color: "transparent"
            flags: Qt.ToolTip | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | Qt.WindowDoesNotAcceptFocus | Qt.WindowTransparentForInput
            height: Theme.px(28)
            visible: true
            width: line.implicitWidth + Theme.px(20)

            Component.onCompleted: window.place()

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
}
