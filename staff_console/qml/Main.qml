pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Console
import DenLuot.Kit

// The bar's window: always on top, never with the focus. From below: bar, panel, notice.
Window {
    id: root

    required property ConsoleModel vm
    property bool unfolded: false

    // The height the window should have; whoever places it keeps its lower edge where it is.
    readonly property int wanted: (panel.visible ? panel.height : bar.height) + (notice.visible ? notice.height + Theme.px(4) : 0)

    color: "transparent"
    flags: Qt.Tool | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | Qt.WindowDoesNotAcceptFocus
    height: root.wanted
    title: root.vm.counter
    width: Theme.px(420)

    Notice {
        id: notice

        alarm: root.vm.noticeAlarm
        anchors.bottom: panel.visible ? panel.top : bar.top
        anchors.bottomMargin: Theme.px(4)
        iconName: root.vm.noticeIcon
        keyWords: root.vm.noticeKey === "" ? "" : root.vm.named(root.vm.noticeKey)
        visible: root.vm.notice !== "" && root.vm.menu === ""
        width: parent.width
        words: root.vm.noticeWords

        onActed: root.vm.press(root.vm.noticeKey)
        onPutAway: root.vm.putAway()
    }

    Panel {
        id: panel

        anchors.bottom: parent.bottom
        unfolded: root.unfolded
        visible: panel.page !== ""
        vm: root.vm
        width: parent.width
    }

    Bar {
        id: bar

        anchors.bottom: parent.bottom
        unfolded: root.unfolded
        vm: root.vm
        width: parent.width

        onDragged: root.startSystemMove()
        onFolded: root.unfolded = !root.unfolded
    }

    Instantiator {
        model: ["F8", "Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8"]

        delegate: Shortcut {
            required property string modelData

            sequence: modelData

            onActivated: root.vm.shortcut(modelData)
        }
    }
}
