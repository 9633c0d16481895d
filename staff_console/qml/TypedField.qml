import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// A field that is typed into, or read into by a scanner that types.
T.TextField {
    id: root

    property int longest: 256

    signal dismissed

    Accessible.name: root.placeholderText
    color: Theme.ink
    font.family: Theme.numberFamily
    font.pixelSize: Theme.px(18)
    font.weight: Font.Bold
    height: Theme.px(44)
    leftPadding: Theme.px(12)
    maximumLength: root.longest
    placeholderTextColor: Theme.line
    rightPadding: Theme.px(12)
    selectByMouse: true
    verticalAlignment: TextInput.AlignVCenter

    background: Rectangle {
        border.color: root.activeFocus ? Theme.plate : Theme.line
        border.width: root.activeFocus ? Theme.px(3) : 1
        color: Theme.card
        radius: Theme.px(8)
    }

    Keys.onEscapePressed: root.dismissed()

    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.line
        size: Theme.px(13)
        text: root.placeholderText
        visible: root.text === ""
        x: root.leftPadding + Theme.px(4)
    }
}
