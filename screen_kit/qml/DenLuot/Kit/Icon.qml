import QtQuick

// One of our icons in one colour.
Image {
    id: root

    required property string name
    property color color: Theme.ink
    property int size: Theme.px(58)

    fillMode: Image.PreserveAspectFit
    height: root.size
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + root.color
    sourceSize.height: root.size
    sourceSize.width: root.size
    width: root.size
}
