pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit
import DenLuot.Texts

// Beside the counter's number: who is called, who is served, or why nobody is.
Rectangle {
    id: root

    required property DisplayModel vm
    required property bool portrait
    // How much lower than drawn everything is, to make room for the banner.
    required property real squeeze
    readonly property real low: Math.min(root.squeeze, root.height / Theme.px(root.portrait ? 322 : 470))
    readonly property string kind: root.vm.panel
    readonly property bool counted: root.kind === "call" || root.kind === "serving" || root.kind === "last"
    readonly property bool calling: root.kind === "call"
    readonly property bool sure: root.vm.online
    readonly property bool stopped: root.kind === "paused" || root.kind === "closed"
    readonly property color ink: root.sure ? Theme.black : Theme.quietInk
    readonly property bool marked: root.calling && (root.vm.callPriority || root.vm.callTimes > 1)
    readonly property string key: ({
            "call": "counter.call",
            "serving": "counter.serving",
            "last": "hall.last_call_at"
        })[root.kind] ?? "counter.serving"

    function filled(text: string): string {
        return Phrase.fill(text, {
            "time": root.vm.callAt
        })
    }

    color: !root.sure ? "transparent" : root.calling && !flash.off ? Theme.wall : root.stopped ? Theme.grey : Theme.white
    radius: Theme.px(root.portrait ? 18 : 20)

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: Theme.px(root.portrait ? 2 : root.marked ? -4 : -7 * root.low)
        spacing: Theme.px(root.marked ? (root.portrait ? 8 : 15) : root.portrait ? 18 : 33) * root.low
        visible: root.counted
        width: parent.width

        Label {
            color: root.ink
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            leftPadding: Theme.px(24)
            maximumLineCount: 1
            minimumPixelSize: Theme.px(28)
            rightPadding: Theme.px(24)
            size: Theme.px(root.portrait ? 39 : 52)
            text: root.filled(qsTrId(root.key))
            weight: Font.DemiBold
            width: parent.width
        }

        FitNumber {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.ink
            most: Math.round(Theme.px(root.portrait ? (root.marked ? 124 : 144) : root.marked ? 180 : 194) * root.low)
            room: root.width - Theme.px(60)
            text: root.vm.callNumber
        }

        Item {
            height: Theme.px(root.marked ? (root.portrait ? 44 : 58) : root.portrait ? 50 : 66)
            width: parent.width

            Label {
                anchors.centerIn: parent
                color: root.ink
                size: Theme.px(root.portrait ? 34 : 44)
                text: root.filled(Phrase.said(root.key, "en"))
            }
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.px(16)
            visible: root.marked

            Pill {
                iconName: "priority"
                size: Theme.px(root.portrait ? 32 : 42)
                text: qsTrId("hall.priority")
                visible: root.vm.callPriority
            }

            Pill {
                iconName: "recall"
                size: Theme.px(root.portrait ? 32 : 42)
                text: Phrase.fill(qsTrId("hall.recall"), {
                    "n": root.vm.callTimes
                })
                visible: root.vm.callTimes > 1
            }
        }
    }

    SignNotice {
        anchors.fill: parent
        backAt: root.vm.backAt
        ink: root.ink
        kind: root.kind
        portrait: root.portrait
        reason: root.vm.pauseReason
        visible: !root.counted && root.kind !== "moved"
    }

    SignMoved {
        anchors.fill: parent
        portrait: root.portrait
        to: root.vm.movedTo
        visible: root.kind === "moved"
    }

    SequentialAnimation {
        id: flash

        property bool off: false

        loops: 3

        onFinished: flash.off = false

        PropertyAction {
            property: "off"
            target: flash
            value: false
        }

        PauseAnimation {
            duration: Theme.motionFlash
        }

        PropertyAction {
            property: "off"
            target: flash
            value: true
        }

        PauseAnimation {
            duration: Theme.motionFlash
        }
    }

    Connections {
        function onAnnounced() {
            if (Theme.motionFlash > 0)
                flash.restart()
        }

        target: root.vm
    }
}
