import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Why no paper comes, that the number is valid all the same, and what to do instead.
Rectangle {
    id: root

    required property string paper // none, partly, missed, or the printer's trouble
    required property string language
    required property bool copy
    required property string again // able, busy, or "": not now
    // Beside the paper instead of below it.
    property bool narrow: false
    readonly property bool alarming: !["none", "missed"].includes(root.paper)
    readonly property string titleId: root.copy && root.paper === "missed" ? "kiosk.copy_missed_title" : "kiosk.paper_" + root.paper + "_title"
    readonly property string doId: ({
            "none": "kiosk.paper_do_none",
            "partly": "kiosk.paper_partly_do",
            "missed": "kiosk.paper_missed_do",
            "hot": "kiosk.paper_hot_do"
        })[root.paper] ?? "kiosk.paper_do"
    readonly property string otherId: root.paper === "missed" || root.paper === "partly" ? root.doId : "kiosk.paper_do_none"
    readonly property string other: root.language === "vi" ? "en" : "vi"
    readonly property color accent: root.alarming ? Theme.red : Theme.paperPlate

    signal printAgain

    border.color: Theme.contrast ? Theme.line : root.accent
    border.width: Theme.px(8)
    color: Theme.white
    height: words.height + Theme.px(Theme.large ? 56 : 80)
    objectName: "noPaper"
    radius: Theme.radiusCard

    Column {
        id: words

        spacing: Theme.px(20)
        width: parent.width - Theme.px(80)
        x: Theme.px(40)
        y: Theme.px(Theme.large ? 28 : 40)

        Grid {
            id: top

            columnSpacing: Theme.px(36)
            columns: root.narrow ? 1 : 2
            rowSpacing: Theme.px(24)
            verticalItemAlignment: Grid.AlignVCenter

            Rectangle {
                id: disc

                color: root.accent
                height: width
                radius: width / 2
                visible: !(Theme.large && root.narrow)
                width: Theme.px(Theme.large ? 104 : 144)

                Icon {
                    anchors.centerIn: parent
                    color: Theme.white
                    name: root.paper === "none" ? "camera" : root.paper === "missed" || root.paper === "partly" ? "printer" : "paper-out"
                    size: Theme.px(Theme.large ? 64 : 88)
                }
            }

            Column {
                id: title

                width: root.narrow ? words.width : words.width - disc.width - top.columnSpacing

                Label {
                    color: root.accent
                    fontSizeMode: root.narrow || Theme.large ? Text.FixedSize : Text.HorizontalFit
                    lines: 1.25
                    minimumPixelSize: Theme.px(44)
                    objectName: "paperTitle"
                    size: Theme.px(Theme.large ? 60 : root.narrow ? 50 : 58)
                    text: qsTrId(root.titleId)
                    weight: Font.Bold
                    width: title.width
                    wrapMode: root.narrow || Theme.large ? Text.Wrap : Text.NoWrap
                }

                Label {
                    color: Theme.black
                    size: Theme.px(Theme.large ? (root.narrow ? 46 : 52) : root.narrow ? 40 : 44)
                    text: qsTrId("kiosk.paper_valid")
                    weight: Font.DemiBold
                    width: title.width
                }
            }
        }

        Rectangle {
            color: Theme.paperHair
            height: Theme.px(2)
            width: parent.width
        }

        Label {
            color: Theme.black
            size: Theme.px(Theme.large ? (root.narrow ? 46 : 52) : root.narrow ? 40 : 44)
            text: qsTrId(root.doId)
            width: parent.width
        }

        Label {
            color: Theme.greyInk
            // The number above needs the room of a key.
            text: Phrase.said(root.titleId, root.other) + ". " + (again.visible ? "" : Phrase.said(root.otherId, root.other))
            visible: !Theme.large
            width: parent.width
        }

        PrintAgain {
            id: again

            again: root.again
            width: parent.width

            onClicked: root.printAgain()
        }
    }
}
