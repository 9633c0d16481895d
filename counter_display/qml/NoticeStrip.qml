import QtQuick
import DenLuot.Display
import DenLuot.Kit

// Under a clip: a line of the centre's notices, or whose they are.
Rectangle {
    id: root

    required property TickerModel ticker
    required property string centreName

    color: Theme.plateDeep
    height: root.visible ? Theme.px(72) : 0

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.wall
        name: "info"
        size: Theme.px(46)
        x: Theme.px(30)
    }

    Label {
        anchors.fill: line
        color: Theme.white
        fontSizeMode: Text.HorizontalFit
        maximumLineCount: 1
        minimumPixelSize: Theme.px(28)
        size: Theme.px(46)
        text: root.centreName
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.NoWrap
        visible: line.text === ""
    }

    NoticeLine {
        id: line

        anchors.left: icon.right
        anchors.leftMargin: Theme.px(20)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(30)
        color: Theme.white
        height: parent.height
        ticker: root.ticker
    }
}
