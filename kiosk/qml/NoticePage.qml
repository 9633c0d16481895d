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
    readonly property string titleId: root.failed ? "kiosk.failed" : root.stem + "_title"
    // Before the server has ever answered, nobody knows whose kiosk this is.
    readonly property bool known: root.hall.unit !== ""
    readonly property bool busy: root.page === "offline" || root.page === "connecting"

    color: Theme.contrast ? Theme.page : Theme.grey

    Pattern {
        color: Theme.greyPattern
        height: root.height - y
        visible: !Theme.contrast
        width: root.width
        y: root.known ? Theme.px(417) : 0
    }

    WallHead {
        clock: root.hall.clock
        date: root.hall.date
        headline: root.hall.headline
        ink: Theme.ink
        unit: root.hall.unit
        visible: root.known
        width: root.main
    }

    Column {
        id: cards

        spacing: Theme.px(32)
        width: root.portrait ? root.width - Theme.px(128) : root.width - root.main - Theme.px(64)
        x: root.portrait ? Theme.px(64) : root.known ? root.main : Math.round((root.width - width) / 2)
        y: root.portrait && root.known ? Theme.px(520) : Math.round((root.height - height) / 2)

        Rectangle {
            border.color: Theme.line
            border.width: Theme.contrast ? Theme.px(3) : 0
            color: Theme.card
            height: inside.height + Theme.px(104)
            radius: Theme.radiusCard
            width: parent.width

            Column {
                id: inside

                anchors.centerIn: parent
                spacing: Theme.px(28)
                width: parent.width - Theme.px(96)

                Row {
                    spacing: Theme.px(36)

                    Rectangle {
                        id: disc

                        anchors.verticalCenter: parent.verticalCenter
                        color: root.page === "refused" || root.page === "wrong_protocol" ? Theme.red : Theme.greyInk
                        height: width
                        radius: width / 2
                        width: Theme.px(168)

                        Icon {
                            anchors.centerIn: parent
                            color: Theme.white
                            name: root.page === "clock" || root.page === "connecting" ? "clock" : root.page === "offline" ? "offline" : "info"
                            size: Theme.px(104)
                        }
                    }

                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        objectName: "noticeTitle"
                        size: Theme.px(58)
                        text: qsTrId(root.titleId)
                        weight: Font.Bold
                        width: inside.width - disc.width - parent.spacing
                    }
                }

                Label {
                    size: Theme.px(48)
                    text: qsTrId(root.stem + "_do")
                    weight: Font.DemiBold
                    width: parent.width
                }

                WaitingBars {
                    visible: root.busy
                    width: inside.width
                }

                Label {
                    color: Theme.ink2
                    size: Theme.px(42)
                    text: Phrase.said(root.titleId, root.other) + (root.busy ? ". " + Phrase.said("kiosk.go_to_desk", root.other) + "." : "\n" + Phrase.said(root.stem + "_do", root.other))
                    visible: !root.failed
                    width: parent.width
                }

                Key {
                    height: Theme.px(148)
                    objectName: "tryAgain"
                    size: Theme.px(56)
                    text: qsTrId("kiosk.try_again")
                    visible: root.failed
                    weight: Font.Bold
                    width: parent.width

                    onClicked: root.vm.tryAgain()
                }

                Key {
                    fill: Theme.card
                    height: Theme.px(110)
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
            counter: root.hall.desk
            visible: root.portrait || !root.known
            width: parent.width
        }
    }

    DeskCard {
        counter: root.hall.desk
        narrow: true
        visible: !root.portrait && root.known
        width: root.main - Theme.px(128)
        x: Theme.px(64)
        y: Theme.px(520)
    }
}
