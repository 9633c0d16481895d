import QtQuick

// The breeze-block wall. Never under small text.
Image {
    id: root

    property color color: Theme.wallDeep
    property int tile: Theme.px(120)

    fillMode: Image.Tile
    horizontalAlignment: Image.AlignLeft
    opacity: 0.4
    source: "image://picture/pattern-bong-gio/" + root.color
    sourceSize.height: root.tile
    sourceSize.width: root.tile
    verticalAlignment: Image.AlignTop
}
