import QtQuick

// A text of the interface: Be Vietnam Pro with lines 1.35 high, so that stacked marks stay apart.
Text {
    id: root

    property int size: Theme.text(40)
    property int weight: Font.Medium
    property real lines: Theme.lineHeight

    color: Theme.ink
    font.family: Theme.textFamily
    font.pixelSize: root.size
    font.weight: Theme.large ? Font.Bold : root.weight
    lineHeight: Math.round(root.size * root.lines)
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
