import QtQuick
import DenLuot.Display
import DenLuot.Kit

// A line of a notice. It comes softly and stands still: nothing that is to be read moves.
Label {
    id: root

    required property TickerModel ticker
    // A line may become two.
    property bool broken: false

    // Written for its room; letters that are unusually wide are made a little smaller.
    fontSizeMode: root.broken ? Text.Fit : Text.HorizontalFit
    lines: 1.2
    minimumPixelSize: Theme.px(28)
    size: Theme.px(root.ticker.leading ? 46 : 42)
    text: root.ticker.text
    verticalAlignment: Text.AlignVCenter
    weight: root.ticker.leading ? Font.DemiBold : Font.Medium
    wrapMode: root.broken ? Text.Wrap : Text.NoWrap

    NumberAnimation on opacity {
        id: appear

        duration: Theme.motionTicket
        from: 0
        running: false
        to: 1
    }

    Connections {
        function onChanged() {
            if (Theme.motionTicket > 0)
                appear.restart()
        }

        target: root.ticker
    }
}
