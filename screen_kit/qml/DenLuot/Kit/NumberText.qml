import QtQuick

// A number: Noto Sans Bold, measured and placed by its digits, not by its line box.
Item {
    id: root

    property string text: ""
    // The height of the digits in pixels.
    property int digits: Theme.px(31)
    property color color: Theme.ink
    property real tracking: 0

    implicitHeight: root.digits
    implicitWidth: line.implicitWidth

    Text {
        id: line

        anchors.horizontalCenter: parent.horizontalCenter
        color: root.color
        font.family: Theme.numberFamily
        font.letterSpacing: root.tracking
        font.pixelSize: Math.max(1, Math.round(root.digits / Theme.digitShare))
        font.weight: Font.Bold
        // Large digits are drawn at their size: enlarged from a small one they have corners.
        renderType: Text.NativeRendering
        text: root.text
        textFormat: Text.PlainText
        y: root.digits - line.baselineOffset
    }
}
