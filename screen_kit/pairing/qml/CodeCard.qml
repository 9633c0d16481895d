pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// The code and how long it is good; or why there is none yet.
Rectangle {
    id: root

    required property string code
    required property string stage
    required property bool cut
    readonly property bool coded: root.code !== ""
    readonly property string stem: root.cut ? "pairing.cut" : "pairing." + root.stage
    readonly property int margin: Theme.px(56)
    readonly property bool alarming: root.stage === "wrong_protocol" && !root.cut

    color: Theme.card
    height: inside.height + 2 * root.margin
    radius: Theme.radiusCard

    Column {
        id: inside

        spacing: Theme.px(36)
        width: root.width - 2 * root.margin
        x: root.margin
        y: root.margin

        Both {
            centred: true
            key: "pairing.code"
            large: 48
            visible: root.coded
        }

        CodeDigits {
            code: root.code
            stale: root.cut
            visible: root.coded
            width: parent.width
        }

        Both {
            centred: true
            key: "pairing.lasts"
            large: 32
            quiet: true
            visible: root.coded && !root.cut
        }

        Row {
            spacing: Theme.px(36)
            visible: !root.coded || root.cut
            width: parent.width

            Rectangle {
                id: disc

                anchors.verticalCenter: parent.verticalCenter
                color: root.alarming ? Theme.red : root.cut ? Theme.greyInk : Theme.plate
                height: width
                radius: width / 2
                width: Theme.px(120)

                Icon {
                    anchors.centerIn: parent
                    color: Theme.white
                    name: root.cut ? "offline" : root.alarming ? "info" : "clock"
                    size: Theme.px(72)
                }
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.px(16)
                width: parent.width - disc.width - parent.spacing

                Both {
                    key: root.stem
                    large: 48
                    strong: true
                    width: parent.width
                }

                Both {
                    key: root.stem + "_do"
                    large: 38
                    width: parent.width
                }
            }
        }
    }

    // A text in the screen's language, and in English under it.
    component Both: Column {
        id: both

        required property string key
        required property int large
        property bool strong: false
        property bool quiet: false
        property bool centred: false

        width: parent?.width ?? 0

        Label {
            id: said

            color: both.quiet ? Theme.ink2 : Theme.ink
            horizontalAlignment: both.centred ? Text.AlignHCenter : Text.AlignLeft
            size: Theme.px(both.large)
            text: qsTrId(both.key)
            weight: both.strong ? Font.Bold : both.quiet ? Font.Medium : Font.DemiBold
            width: parent.width
        }

        Label {
            color: Theme.ink2
            horizontalAlignment: said.horizontalAlignment
            size: Theme.px(Math.max(28, both.large * 0.8))
            text: Phrase.said(both.key, "en")
            visible: text !== said.text
            width: parent.width
        }
    }
}
