import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// What happened to the printer and what still works; or that it works again.
Rectangle {
    id: root

    required property string printer // as Paper, "": it works
    required property string language
    // In one language.
    property bool brief: false
    readonly property bool alarming: root.printer !== ""
    readonly property string titleId: root.alarming ? "kiosk.paper_" + root.printer + "_title" : "kiosk.paper_mended_title"
    readonly property string other: root.language === "vi" ? "en" : "vi"
    readonly property color accent: root.alarming ? Theme.red : Theme.green

    function then(language: string): string {
        if (!root.alarming)
            return Phrase.said("kiosk.paper_mended_do", language)
        const told = root.printer === "hot" ? "kiosk.paper_hot_told" : "kiosk.paper_told"
        return Phrase.said("kiosk.paper_still", language) + " " + Phrase.said(told, language)
    }

    border.color: Theme.contrast ? Theme.line : root.accent
    border.width: Theme.px(8)
    color: Theme.white
    height: words.height + Theme.px(root.brief ? 56 : 80)
    objectName: "trouble"
    radius: Theme.radiusCard

    Rectangle {
        id: disc

        color: root.accent
        height: width
        radius: width / 2
        width: Theme.px(Theme.large ? 112 : 144)
        x: Theme.px(Theme.large ? 28 : 40)
        y: Theme.px(40)

        Icon {
            anchors.centerIn: parent
            color: Theme.white
            name: root.alarming ? "paper-out" : "check"
            size: Theme.px(Theme.large ? 68 : 88)
        }
    }

    Column {
        id: words

        anchors.left: disc.right
        anchors.leftMargin: Theme.px(36)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(Theme.large ? 24 : 36)
        spacing: Theme.px(10)
        y: Theme.px(root.brief ? 28 : 40)

        Label {
            color: root.accent
            fontSizeMode: Theme.large ? Text.FixedSize : Text.HorizontalFit
            lines: 1.25
            minimumPixelSize: Theme.px(44)
            objectName: "troubleTitle"
            size: Theme.px(Theme.large ? 72 : 58)
            text: qsTrId(root.titleId)
            weight: Font.Bold
            width: parent.width
            wrapMode: Theme.large ? Text.Wrap : Text.NoWrap
        }

        Label {
            color: Theme.black
            size: Theme.text(44)
            text: root.then(root.language)
            weight: Font.DemiBold
            width: parent.width
        }

        Label {
            color: Theme.greyInk
            text: Phrase.said(root.titleId, root.other) + ". " + root.then(root.other)
            visible: !root.brief
            width: parent.width
        }
    }
}
