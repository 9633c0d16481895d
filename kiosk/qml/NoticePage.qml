pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// Why no number can be taken here now: what happened, what is being done, where to go instead.
Rectangle {
    id: root

    required property KioskModel vm
    required property bool portrait
    readonly property HallModel hall: root.vm.hall as HallModel
    readonly property string page: root.vm.page
    readonly property string other: root.vm.language === "vi" ? "en" : "vi"
    readonly property bool failed: root.page === "failed"
    readonly property int main: root.portrait ? root.width : Theme.px(880)
    readonly property string stem: ({
            "offline": "kiosk.offline",
            "connecting": "kiosk.connecting",
            "refused": "kiosk.refused",
            "wrong_protocol": "kiosk.protocol",
            "clock": "kiosk.clock",
            "failed": "kiosk.failed"
        })[root.page] ?? "kiosk.connecting"
    // Why this kiosk gives none by itself either; "": it could not anyhow.
    readonly property string why: root.page === "offline" ? (root.vm.away as AwayModel).why : ""
    readonly property string staffId: "kiosk.away_staff_" + root.why
    readonly property bool stopped: root.why !== "" && root.why !== "off"
    readonly property string titleId: root.failed ? "kiosk.failed" : !root.stopped ? root.stem + "_title" : root.why === "used_up" ? "kiosk.away_used_up" : "kiosk.away_stopped"
    // Before the server has ever answered, nobody knows whose kiosk this is.
    readonly property bool known: root.hall.unit !== ""
    readonly property bool busy: root.page === "offline" || root.page === "connecting"

    Accessible.name: qsTrId(root.titleId)
    Accessible.role: Accessible.Pane
    color: Theme.contrast ? Theme.page : Theme.grey

    Pattern {
        color: Theme.greyPattern
        height: root.height - y - foot.height
        visible: !Theme.contrast
        width: root.width
        y: root.known ? head.height + 1 : 0
    }

    WallHead {
        id: head

        clock: root.hall.clock
        date: root.hall.date
        headline: root.hall.headline
        ink: Theme.ink
        shortName: root.hall.shortName
        unit: root.hall.unit
        visible: root.known
        width: root.main
    }

    Column {
        id: cards

        spacing: Theme.px(Theme.large ? 24 : 32)
        width: root.portrait ? root.width - Theme.px(128) : root.width - root.main - Theme.px(64)
        x: root.portrait ? Theme.px(64) : root.known ? root.main : Math.round((root.width - width) / 2)
        y: Theme.low && root.failed ? foot.y - height - Theme.px(24) : root.portrait && root.known ? Math.min(Theme.px(520), foot.y - height - Theme.px(32)) : Math.max(Theme.px(24), Math.round((foot.y - height) / 2))

        Rectangle {
            border.color: Theme.line
            border.width: Theme.contrast ? Theme.px(3) : 0
            color: Theme.card
            height: inside.height + Theme.px(Theme.large ? 64 : 104)
            radius: Theme.radiusCard
            width: parent.width

            Column {
                id: inside

                anchors.centerIn: parent
                spacing: Theme.px(Theme.large ? 16 : 28)
                width: parent.width - Theme.px(96)

                NoticeHead {
                    alarming: root.page === "refused" || root.page === "wrong_protocol"
                    picture: root.page === "clock" || root.page === "connecting" ? "clock" : root.page === "offline" ? "offline" : "info"
                    text: qsTrId(root.titleId)
                    width: inside.width
                }

                Label {
                    size: Theme.text(48)
                    text: qsTrId(root.stopped ? "kiosk.offline_title" : root.stem + "_do")
                    weight: Font.DemiBold
                    width: parent.width
                }

                WaitingBars {
                    visible: root.busy
                    width: inside.width
                }

                Label {
                    color: Theme.ink2
                    size: Theme.text(42)
                    text: Phrase.said(root.titleId, root.other) + (root.busy ? ". " + Phrase.said("kiosk.go_to_desk", root.other) + "." : "\n" + Phrase.said(root.stem + "_do", root.other))
                    // In large letters, one language: whoever chose them reads it.
                    visible: !root.failed && !Theme.large
                    width: parent.width
                }

                Key {
                    height: Math.max(Theme.px(148), implicitHeight)
                    objectName: "tryAgain"
                    size: Theme.px(Theme.large ? 72 : 56)
                    text: qsTrId("kiosk.try_again")
                    visible: root.failed
                    weight: Font.Bold
                    width: parent.width

                    onClicked: root.vm.tryAgain()
                }

                Key {
                    fill: Theme.card
                    height: Math.max(Theme.px(110), implicitHeight)
                    iconName: "home"
                    ink: Theme.plate
                    objectName: "home"
                    outline: Theme.plate
                    outlineWidth: Theme.px(4)
                    pressedFill: Theme.tint
                    text: qsTrId("kiosk.home")
                    visible: root.failed
                    width: parent.width

                    onClicked: root.vm.home()
                }
            }
        }

        DeskCard {
            brief: Theme.large || root.stopped
            counter: root.hall.desk
            visible: (root.portrait || !root.known) && !(root.failed && (Theme.large || Theme.low))
            width: parent.width
        }

        StaffNote {
            text: root.stopped ? qsTrId(root.staffId) : ""
            visible: root.stopped
            width: parent.width
        }
    }

    DeskCard {
        brief: Theme.large
        counter: root.hall.desk
        narrow: true
        visible: !root.portrait && root.known && !(root.failed && Theme.large)
        width: root.main - Theme.px(128)
        x: Theme.px(64)
        y: Math.min(Theme.px(520), foot.y - height - Theme.px(24))
    }

    // Nothing lies below its upper edge; before the server has answered there is no foot.
    Item {
        id: foot

        anchors.bottom: parent.bottom
        height: !root.known ? 0 : root.failed ? small.height : wide.height
        width: root.width

        WideFoot {
            id: wide

            portrait: root.portrait
            visible: root.known && !root.failed
            vm: root.vm
            width: parent.width
        }

        PageFoot {
            id: small

            leaves: false
            visible: root.known && root.failed
            vm: root.vm
            width: parent.width
        }
    }
}
