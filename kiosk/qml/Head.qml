import QtQuick
import DenLuot.Kit

// The wall on top of a page: who, what time, and in `question` what we ask.
Rectangle {
    id: root

    required property string shortName
    required property string clock
    property string question: ""
    readonly property color words: Theme.contrast ? Theme.ink : Theme.wallInk

    color: Theme.contrast ? Theme.page : Theme.wall
    height: root.question === "" ? Theme.px(96) : Theme.px(182)

    Flag {
        id: flag

        size: Theme.px(54)
        x: Theme.px(28)
        y: Theme.px(30)
    }

    Label {
        anchors.left: flag.right
        anchors.leftMargin: Theme.px(16)
        anchors.right: time.left
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: flag.verticalCenter
        color: root.words
        fontSizeMode: Text.HorizontalFit
        maximumLineCount: 1
        minimumPixelSize: Theme.px(32)
        text: root.shortName
    }

    NumberText {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(28)
        anchors.verticalCenter: flag.verticalCenter
        color: root.words
        digits: Theme.px(35)
        text: root.clock
    }

    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(28)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(28)
        color: root.words
        fontSizeMode: Text.HorizontalFit
        maximumLineCount: 1
        minimumPixelSize: Theme.px(40)
        size: Theme.px(50)
        text: root.question
        visible: root.question !== ""
        weight: Font.Bold
        y: Theme.px(90)
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.wall
        height: Theme.px(5)
        visible: Theme.contrast
        width: parent.width
    }
}
