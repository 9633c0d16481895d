import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Turns the sheets of a list that does not fit on one.
Row {
    id: root

    required property int sheet
    required property int sheets
    readonly property int each: Math.floor(root.width * (Theme.large ? 0.36 : 0.32))

    signal turned(sheet: int)

    spacing: Theme.px(16)

    Key {
        enabled: root.sheet > 0
        fill: Theme.card
        height: Math.max(Theme.px(100), implicitHeight)
        iconName: "chevron-left"
        ink: root.sheet > 0 ? Theme.plate : Theme.line
        objectName: "previousSheet"
        outline: root.sheet > 0 ? Theme.plate : Theme.hair
        pressedFill: Theme.tint
        text: qsTrId("kiosk.previous")
        width: root.each

        onClicked: root.turned(root.sheet - 1)
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        minimumPixelSize: Theme.px(Theme.large ? 44 : 40)
        text: Phrase.fill(qsTrId("kiosk.sheet"), {
            "a": root.sheet + 1,
            "b": root.sheets
        })
        wrapMode: Text.NoWrap
        width: root.width - 2 * root.each - 2 * root.spacing
    }

    Key {
        enabled: root.sheet + 1 < root.sheets
        fill: root.sheet + 1 < root.sheets ? Theme.plate : Theme.card
        height: Math.max(Theme.px(100), implicitHeight)
        iconLast: true
        iconName: "chevron-right"
        ink: root.sheet + 1 < root.sheets ? Theme.plateInk : Theme.line
        objectName: "nextSheet"
        outline: root.sheet + 1 < root.sheets ? Theme.plate : Theme.hair
        text: qsTrId("kiosk.following")
        width: root.each

        onClicked: root.turned(root.sheet + 1)
    }
}
