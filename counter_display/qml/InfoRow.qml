import QtQuick
import DenLuot.Kit

// A row of the information board: its icon or its dot, and the words in both languages.
Item {
    id: root

    required property string kind
    required property string vi
    required property string en
    required property int size
    required property int sizeEn
    // Both languages on one line, over the papers.
    readonly property bool heading: root.kind === "papers"
    readonly property bool strong: root.kind !== "paper"

    height: root.heading ? first.height : words.height

    Icon {
        color: Theme.evening ? Theme.white : Theme.plate
        name: ({
                "papers": "document",
                "fee": "fee",
                "limit": "clock",
                "phone": "phone",
                "address": "info"
            })[root.kind] ?? ""
        size: Math.round(root.size * 1.1)
        visible: name !== "" && root.vi !== ""
        y: Math.round((first.lineHeight - height) / 2)
    }

    Rectangle {
        color: Theme.evening ? Theme.white : Theme.plate
        height: width
        radius: width / 2
        visible: root.kind === "paper" && root.vi !== ""
        width: Math.round(root.size * 0.3)
        x: Math.round(root.size * 0.4)
        y: Math.round((first.lineHeight - height) / 2)
    }

    Column {
        id: words

        width: parent.width - x
        x: Math.round(root.size * 1.57)

        InfoText {
            id: first

            font.family: root.kind === "phone" ? Theme.numberFamily : Theme.textFamily
            size: root.size
            text: root.vi
            weight: root.strong ? Font.DemiBold : Font.Medium
            width: root.heading ? implicitWidth : parent.width
        }

        InfoText {
            color: Theme.ink2
            size: root.sizeEn
            text: root.heading ? "" : root.en
            width: parent.width
        }
    }

    InfoText {
        anchors.left: words.left
        anchors.leftMargin: first.width + Theme.px(28)
        anchors.verticalCenter: words.verticalCenter
        color: Theme.ink2
        size: root.sizeEn
        text: root.heading ? root.en : ""
    }
}
