pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Console
import DenLuot.Kit

// The bar's window: always on top, never with the focus. From below: bar, panel, notice.
Window {
    id: root

    required property ConsoleModel vm
    // Who signs in here; null where the device's own token says who acts.
    property SeatModel seat: null
    property bool unfolded: false
    readonly property bool seated: root.seat !== null && root.seat.name !== ""
    // Somebody has to sign in first, and it is known where.
    readonly property bool welcoming: root.seat !== null && root.seat.empty && root.vm.face === "vacant"
    // What stands on the bar, from below.
    readonly property int stacked: root.welcoming ? card.height : panel.visible ? panel.height : bar.height

    // Only a page with a field to type into takes the focus, and gives it back with its end.
    readonly property bool typing: panel.visible && (root.vm.page.inputs ?? 0) > 0

    // The height the window should have; whoever places it keeps its lower edge where it is.
    readonly property int wanted: root.stacked + (strip.visible ? strip.height + Theme.px(4) : 0) + (notice.visible ? notice.height + Theme.px(4) : 0)

    function takeFocus(): void {
        if (root.typing)
            root.requestActivate()
    }

    color: "transparent"
    flags: Qt.Tool | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint | (root.typing || root.welcoming ? 0 : Qt.WindowDoesNotAcceptFocus)
    height: root.wanted
    title: root.vm.counter
    width: Theme.px(420)

    onTypingChanged: Qt.callLater(root.takeFocus) // once its flags allow it

    Notice {
        id: notice

        alarm: root.vm.noticeAlarm
        anchors.bottom: strip.visible ? strip.top : panel.visible ? panel.top : bar.top
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
        visible: panel.page !== "" && !root.welcoming
        vm: root.vm
        width: parent.width
    }

    Loader {
        id: strip

        active: root.seated
        anchors.bottom: panel.visible ? panel.top : bar.top
        anchors.bottomMargin: Theme.px(4)
        visible: root.seated && (root.unfolded || root.seat.words !== "")
        width: parent.width

        sourceComponent: SeatStrip {
            seat: root.seat
        }
    }

    Loader {
        id: card

        active: root.seat !== null
        anchors.bottom: parent.bottom
        visible: root.welcoming
        width: parent.width

        sourceComponent: SignInCard {
            counter: root.vm.counter
            seat: root.seat
            visible: root.welcoming
        }
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
