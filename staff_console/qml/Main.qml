pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Console
import DenLuot.Kit

// The bar's window: always on top, never with the focus. From below: bar, panel, notice.
Window {
    id: root

    required property ConsoleModel vm
    property bool unfolded: false

    // Only a page with a field to type into takes the focus, and gives it back with its end.
    readonly property bool typing: panel.visible && (root.vm.page.inputs ?? 0) > 0

    // The height the window should have; whoever places it keeps its lower edge where it is.
    readonly property int wanted: (panel.visible ? panel.height : bar.height) + (notice.visible ? notice.height + Theme.px(4) : 0)

    function takeFocus(): void {
        if (root.typing)
            root.requestActivate()
    }

    color: "transparent"
    flags: Qt.Tool | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | (root.typing ? 0 : Qt.WindowDoesNotAcceptFocus)
    height: root.wanted
    title: root.vm.counter
    width: Theme.px(420)

    onTypingChanged: Qt.callLater(root.takeFocus) // once its flags allow it

    Notice {
        id: notice

        alarm: root.vm.noticeAlarm
        anchors.bottom: panel.visible ? panel.top : bar.top
        anchors.bottomMargin: Theme.px(4)
        iconName: root.vm.noticeIcon
        keyWords: root.vm.noticeAct
        visible: root.vm.notice !== "" && root.vm.menu === ""
        width: parent.width
        words: root.vm.noticeWords

        onActed: root.vm.act()
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
        model: ["F8", "Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8", "Alt+9"]

        delegate: Shortcut {
            required property string modelData

            sequence: modelData

            onActivated: root.vm.shortcut(modelData)
        }
    }
}
