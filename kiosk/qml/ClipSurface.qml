import QtQuick

// Where the pictures of a clip go to: the graphics card's own way, or this item is painted.
Item {
    property QtObject sink: null
}
