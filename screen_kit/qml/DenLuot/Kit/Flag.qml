import QtQuick

// The flag, three to two.
Image {
    id: root

    property int size: Theme.px(72)

    height: Math.round(root.size * 2 / 3)
    source: "image://picture/flag/x"
    sourceSize.height: Math.round(root.size * 2 / 3)
    sourceSize.width: root.size
    width: root.size
}
