import QtQuick
import DenLuot.Kit

// The wall at the left of a page that lies down: who, what time, and what we ask.
Rectangle {
    id: root

    required property string shortName
    required property string clock
    property string question: ""
    property string shortQuestion: root.question
    readonly property color words: Theme.contrast ? Theme.ink : Theme.wallInk
    readonly property int inner: root.width - Theme.px(64)
    readonly property int wanted: Theme.px(Theme.large ? 72 : 50)
    // The keys leave the question less room than it wants.
    readonly property bool tight: asked.y + ruler.height + Theme.px(20) > below.y
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
        lines: root.tight ? 1.22 : Theme.lineHeight
        size: root.tight ? Theme.text(40) : root.wanted
        text: root.tight ? root.shortQuestion : root.question
        weight: Font.Bold
        width: root.inner
        x: Theme.px(32)
        y: name.visible ? name.y + name.height + Theme.px(28) : Theme.px(110)
    }

    Label {
        id: ruler

        size: root.wanted
        text: root.question
        visible: false
        weight: Font.Bold
        width: root.inner
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
