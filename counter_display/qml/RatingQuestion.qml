import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// What is asked, in both languages.
Column {
    id: root

    required property string key
    required property bool portrait

    spacing: Theme.px(2)

    Label {
        horizontalAlignment: Text.AlignHCenter
        lines: 1.24
        size: Theme.px(root.portrait ? 41 : 48)
        text: qsTrId(root.key)
        weight: Font.Bold
        width: parent.width
    }

    Label {
        color: Theme.ink2
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        lines: 1.25
        maximumLineCount: 1
        minimumPixelSize: Theme.px(26)
        size: Theme.px(root.portrait ? 32 : 37)
        text: Phrase.said(root.key, "en")
        width: parent.width
        wrapMode: Text.NoWrap
    }
}
