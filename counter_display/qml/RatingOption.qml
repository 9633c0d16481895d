import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// One face with its words, or one reason: all alike, none of them chosen beforehand.
T.AbstractButton {
    id: root

    required property string iconName
    required property string said
    required property string saidEn
    required property int size
    required property bool twoLines
    required property bool twoLinesEnglish
    // The words beside the face, not below it.
    required property bool beside
    readonly property int pad: Theme.px(root.beside ? 24 : 10)
    readonly property int line: Math.round(root.size * 1.22)
    readonly property int face: root.beside ? Math.min(Theme.px(120), root.height - Theme.px(20)) : Math.min(Theme.px(136), root.height - root.line * (root.twoLines ? 2 : 1) - english.height - Theme.px(70))
    readonly property color mark: Theme.evening ? Theme.ink : Theme.plate

    Accessible.name: root.said + ". " + root.saidEn
    focusPolicy: Qt.NoFocus

    background: Rectangle {
        border.color: Theme.line
        border.width: Math.max(2, Theme.px(2))
        color: root.pressed ? Theme.tint : Theme.card
        radius: Theme.radiusCard
    }
    contentItem: Item {
        Icon {
            id: icon

            color: root.mark
            name: root.iconName
            size: root.face
            visible: root.iconName !== ""
            x: root.beside ? root.pad : Math.round((root.width - width) / 2)
            y: root.beside ? Math.round((root.height - height) / 2) : Math.round((root.height - height - words.height - Theme.px(26)) / 2)
        }

        Column {
            id: words

            width: root.width - x - root.pad
            x: root.beside && icon.visible ? icon.x + icon.width + Theme.px(28) : root.pad
            y: root.beside ? Math.round((root.height - height) / 2) : icon.y + icon.height + Theme.px(26)

            Label {
                color: Theme.ink
                fontSizeMode: root.beside ? Text.HorizontalFit : Text.FixedSize
                height: root.beside ? root.line : root.line * (root.twoLines ? 2 : 1)
                horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
                lines: 1.22
                maximumLineCount: root.beside ? 1 : 2
                minimumPixelSize: Theme.px(28)
                size: root.size
                text: root.said
                verticalAlignment: Text.AlignVCenter
                weight: Font.DemiBold
                width: parent.width
                wrapMode: root.beside ? Text.NoWrap : Text.WordWrap
            }

            Label {
                id: english

                color: Theme.ink2
                fontSizeMode: root.twoLinesEnglish ? Text.FixedSize : Text.HorizontalFit
                height: visible ? Math.round(root.size * (root.twoLinesEnglish ? 2.1 : 1.15)) : 0
                horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
                lines: 1.22
                maximumLineCount: root.twoLinesEnglish ? 2 : 1
                minimumPixelSize: Theme.px(26)
                size: Math.round(root.size * 0.86)
                text: root.saidEn
                verticalAlignment: Text.AlignVCenter
                visible: text !== ""
                width: parent.width
                wrapMode: root.twoLinesEnglish ? Text.WordWrap : Text.NoWrap
            }
        }
    }
}
