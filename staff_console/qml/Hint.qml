import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// What a key is called, in a small window of its own: the bar is too low to hold it.
T.ToolTip {
    id: root

    required property string words
    required property bool shown
    property string label: ""

    closePolicy: T.Popup.NoAutoClose
    delay: 400
    implicitHeight: Theme.px(28)
    implicitWidth: line.implicitWidth + Theme.px(20)
    popupType: T.Popup.Window
    text: root.words + (root.label === "" ? "" : " · " + root.label)
    visible: root.shown
    x: parent ? Math.round((parent.width - root.width) / 2) : 0
    y: -Theme.px(40)

    background: Rectangle {
        color: Theme.ink
        radius: Theme.px(6)
    }
    contentItem: Item {
        Label {
            id: line

            anchors.centerIn: parent
            color: Theme.white
            size: Theme.px(13)
            text: root.text
            wrapMode: Text.NoWrap
        }
    }
}
