pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Nobody is at the counter: waiting for the next call, paused with its reason, closed, cut off.
Item {
    id: root

    required property string kind
    required property string reason
    // When a paused counter goes on, if its officer said so.
    required property string backAt
    required property bool portrait
    required property color ink
    readonly property var icons: ({
            "wait": "person",
            "paused": "pause",
            "closed": "closed",
            "cut_off": "offline"
        })
    readonly property string title: ({
            "wait": "counter.next_wait",
            "paused": "counter.paused",
            "closed": "counter.closed",
            "cut_off": "counter.reconnecting"
        })[root.kind] ?? "counter.next_wait"
    readonly property bool timed: root.kind === "paused" && root.backAt !== ""
    // Why it pauses, beside when it goes on.
    readonly property string why: !root.timed ? "" : ({
            "break": "counter.paused_break",
            "meeting": "counter.paused_meeting",
            "technical": "counter.paused_technical_short"
        })[root.reason] ?? ""
    readonly property string below: root.kind === "paused" && !root.timed ? "counter.paused_" + root.reason : root.kind === "closed" ? "counter.ask" : ""
    readonly property int margin: Theme.px(root.portrait ? 28 : 44)

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: Theme.px(root.timed && !root.portrait ? 5 : 0)
        spacing: Theme.px(root.portrait ? (root.why === "" ? 14 : 10) : root.why !== "" ? 22 : root.timed ? 28 : 26)
        width: parent.width - 2 * root.margin

        Row {
            spacing: Theme.px(root.portrait ? 20 : 30)
            width: parent.width

            Rectangle {
                id: disc

                anchors.verticalCenter: root.timed ? parent.verticalCenter : undefined
                color: root.kind === "wait" ? Theme.plate : Theme.greyInk
                height: Theme.px(root.portrait ? 92 : 132)
                radius: height / 2
                width: height

                Icon {
                    anchors.centerIn: parent
                    color: Theme.white
                    name: root.icons[root.kind] ?? ""
                    size: Math.round(disc.height * 0.6)
                }
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.px(4)
                width: parent.width - disc.width - parent.spacing

                Label {
                    color: root.ink
                    lines: root.timed ? 1.3 : 1.25
                    size: Theme.px(root.portrait ? 40 : 55)
                    text: root.why === "" ? qsTrId(root.title) : qsTrId("counter.paused_short")
                    weight: Font.Bold
                    width: parent.width
                }

                Label {
                    color: root.ink
                    fontSizeMode: Text.HorizontalFit
                    lines: 1.25
                    minimumPixelSize: Theme.px(28)
                    size: Theme.px(root.portrait ? 34 : 44)
                    text: root.why === "" ? "" : qsTrId(root.why)
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.NoWrap
                }

                Label {
                    color: root.kind === "cut_off" ? root.ink : Theme.greyInk
                    size: Theme.px(root.portrait ? 32 : 38)
                    text: Phrase.said(root.why === "" ? root.title : root.why, "en")
                    visible: !root.timed || root.why !== ""
                    width: parent.width
                }
            }
        }

        Rectangle {
            color: "#AEB7C6"
            height: Math.max(2, Theme.px(3))
            visible: root.below !== "" || root.timed
            width: parent.width
        }

        Column {
            spacing: Theme.px(2)
            visible: root.below !== ""
            width: parent.width

            Label {
                color: root.ink
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(root.portrait ? 26 : 34)
                size: Theme.px(root.portrait ? 36 : 48)
                text: root.below !== "" ? qsTrId(root.below) : ""
                width: parent.width
                wrapMode: Text.NoWrap
            }

            Label {
                color: Theme.greyInk
                size: Theme.px(root.portrait ? 32 : 40)
                text: root.below !== "" ? Phrase.said(root.below, "en") : ""
                width: parent.width
            }
        }

        SignBackAt {
            at: root.backAt
            ink: root.ink
            portrait: root.portrait
            visible: root.timed
            width: parent.width
        }
    }
}
