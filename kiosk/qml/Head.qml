import QtQuick
import DenLuot.Kit

// The wall on top of a page: who, what time, and in `question` what we ask. In large letters the
// question stands alone beside the time; in low reach the wall is high.
Rectangle {
    id: root

    required property string shortName
    required property string clock
    property string question: ""
    // How high the wall is in low reach; 0: as high as its words.
    property int tall: 0
    readonly property color words: Theme.contrast ? Theme.ink : Theme.wallInk
    readonly property bool asks: root.question !== ""
    readonly property bool named: !Theme.large || !root.asks || root.tall > 0
    readonly property bool beside: Theme.large && root.asks && root.tall === 0
    readonly property int start: root.beside ? 0 : Theme.large ? Theme.px(120) : Theme.px(90)
    // A little too long for its line: then it is a little smaller, else it wraps.
    readonly property bool shrinks: !Theme.large && root.tall === 0 && ruler.advanceWidth * 0.8 <= root.width - Theme.px(56)
    // Below it lies what a page puts into a high wall.
    readonly property int used: root.asks ? asked.y + asked.height + Theme.px(20) : Theme.px(96)

    color: Theme.contrast ? Theme.page : Theme.wall
    height: root.tall > 0 ? root.tall : !root.asks ? Theme.px(Theme.large ? 124 : 96) : root.beside ? asked.height + Theme.px(44) : Theme.px(90) + asked.height + Theme.px(28)

    Pattern {
        height: parent.height - y
        visible: root.tall > 0 && !Theme.contrast
        width: parent.width
        y: root.used
    }

    Flag {
        id: flag

        size: Theme.px(54)
        visible: root.named
        x: Theme.px(28)
        y: Theme.px(Theme.large ? 42 : 30)
    }

    Label {
        id: name

        // Too long in large letters even when they are smaller: then it takes two lines.
        readonly property bool two: Theme.large && nameRuler.advanceWidth > width

        anchors.left: flag.right
        anchors.leftMargin: Theme.px(16)
        anchors.right: time.left
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: flag.verticalCenter
        color: root.words
        fontSizeMode: name.two ? Text.FixedSize : Text.HorizontalFit
        lines: name.two ? 1.22 : Theme.lineHeight
        maximumLineCount: name.two ? 2 : 1
        minimumPixelSize: Theme.px(Theme.large ? 44 : 32)
        size: name.two ? Theme.px(44) : Theme.text(40)
        text: root.shortName
        visible: root.named
        wrapMode: name.two ? Text.Wrap : Text.NoWrap
    }

    NumberText {
        id: time

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(28)
        color: root.words
        digits: Theme.px(Theme.large ? 53 : 35)
        text: root.clock
        y: root.beside ? Theme.px(20) + Math.round((Math.round(Theme.px(84) * 1.28) - digits) / 2) : flag.y + Math.round((flag.height - height) / 2)
    }

    Label {
        id: asked

        Accessible.role: Accessible.Heading
        Accessible.name: root.question
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(28)
        anchors.right: root.beside ? time.left : parent.right
        anchors.rightMargin: Theme.px(28)
        color: root.words
        fontSizeMode: root.shrinks ? Text.HorizontalFit : Text.FixedSize
        lines: 1.28
        minimumPixelSize: Theme.px(40)
        objectName: "question"
        size: Theme.text(50)
        text: root.question
        visible: root.asks
        weight: Font.Bold
        wrapMode: root.shrinks ? Text.NoWrap : Text.Wrap
        y: root.beside ? Theme.px(20) : root.start
    }

    TextMetrics {
        id: nameRuler

        font.family: Theme.textFamily
        font.pixelSize: Theme.px(44)
        font.weight: Font.Bold
        text: root.shortName
    }

    TextMetrics {
        id: ruler

        font.family: Theme.textFamily
        font.pixelSize: Theme.px(50)
        font.weight: Font.Bold
        text: root.question
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.wall
        height: Theme.px(5)
        visible: Theme.contrast
        width: parent.width
    }
}
