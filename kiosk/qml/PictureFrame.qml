import QtQuick
import DenLuot.Kit

// One of the centre's pictures; the next one comes slowly. What cannot be shown leaves the wall.
Item {
    id: root

    required property url source
    property bool still: false
    property bool second: false

    clip: true

    onSourceChanged: {
        root.second = !root.second
        const next = root.second ? two : one
        next.source = root.source
    }
    Component.onCompleted: one.source = root.source

    Image {
        id: one

        anchors.fill: parent
        asynchronous: !root.still
        autoTransform: true
        cache: false
        fillMode: Image.PreserveAspectCrop
        opacity: root.second || status !== Image.Ready ? 0 : 1
        sourceSize.width: root.width

        Behavior on opacity {
            NumberAnimation {
                duration: root.still ? 0 : Theme.motionDrift
            }
        }
    }

    Image {
        id: two

        anchors.fill: parent
        asynchronous: !root.still
        autoTransform: true
        cache: false
        fillMode: Image.PreserveAspectCrop
        opacity: root.second && status === Image.Ready ? 1 : 0
        sourceSize.width: root.width

        Behavior on opacity {
            NumberAnimation {
                duration: root.still ? 0 : Theme.motionDrift
            }
        }
    }
}
