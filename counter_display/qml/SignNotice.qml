pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Nobody is at the counter: waiting for the next call, paused with its reason, closed, cut off.
Item {
    id: root

    required property string kind
    required property string reason
    required property bool portrait

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
            "cut_off": "hall.reconnecting"
        })[root.kind] ?? "counter.next_wait"
    readonly property string below: root.kind === "paused" ? "counter.paused_" + root.reason : root.kind === "closed" ? "counter.ask" : ""
    readonly property int margin: Theme.px(root.portrait ? 28 : 44)

    Column {
        anchors.centerIn: parent
        spacing: Theme.px(root.portrait ? 14 : 30)
        width: parent.width - 2 * root.margin

        Row {
            spacing: Theme.px(root.portrait ? 20 : 34)
            width: parent.width

            Rectangle {
                id: disc

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
            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.black
                lines: 1.3
                size: Theme.px(root.portrait ? 40 : 56)
                text: qsTrId(root.title)
                weight: Font.Bold
                width: parent.width - disc.width - parent.spacing
            }
        }
        Label {
            color: Theme.greyInk
            size: Theme.px(root.portrait ? 32 : 44)
            text: Phrase.said(root.title, "en")
            width: parent.width
        }
        Rectangle {
            color: "#AEB7C6"
            height: Math.max(2, Theme.px(3))
            visible: root.below !== ""
            width: parent.width
        }
        Label {
            color: Theme.black
            lines: 1.3
            size: Theme.px(root.portrait ? 36 : 48)
            text: root.below !== "" ? qsTrId(root.below) : ""
            visible: root.below !== ""
            width: parent.width
        }
        Label {
            color: Theme.greyInk
            size: Theme.px(root.portrait ? 32 : 42)
            text: root.below !== "" ? Phrase.said(root.below, "en") : ""
            visible: root.below !== ""
            width: parent.width
        }
    }
}
