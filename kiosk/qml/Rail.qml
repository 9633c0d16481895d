import QtQuick
import DenLuot.Kit

// The wall at the left of a page that lies down: who, what time, and what we ask.
Rectangle {
    id: root

    required property string shortName
    required property string clock
    property string question: ""
    readonly property color words: Theme.contrast ? Theme.ink : Theme.wallInk
    readonly property int inner: root.width - Theme.px(64)
    // What stands under the question: keys of the page.
    default property alias content: below.data

    color: Theme.contrast ? Theme.page : Theme.wall

    Flag {
        size: Theme.px(66)
        x: Theme.px(32)
        y: Theme.px(36)
    }

    NumberText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(32)
        color: root.words
        digits: Theme.digits(40)
        text: root.clock
        y: Theme.px(Theme.large ? 30 : 38)
    }

    Label {
        id: name

        color: root.words
        text: root.shortName
        visible: !Theme.large || root.question === ""
        width: root.inner
        x: Theme.px(32)
        y: Theme.px(104)
    }

    Label {
        id: asked

        Accessible.role: Accessible.Heading
        Accessible.name: root.question
        color: Theme.contrast ? Theme.wall : Theme.wallInk
        fontSizeMode: Text.Fit
        height: Math.min(implicitHeight, root.height - y - below.height - Theme.px(20))
        minimumPixelSize: Theme.px(Theme.large ? 60 : 40)
        size: Theme.px(Theme.large ? 72 : 50)
        text: root.question
        weight: Font.Bold
        width: root.inner
        x: Theme.px(32)
        y: name.visible ? name.y + name.height + Theme.px(28) : Theme.px(110)
    }

    Column {
        id: below

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        spacing: Theme.px(12)
        width: root.inner
        x: Theme.px(32)
    }
}
