pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// Everything a citizen can come for, on one page where it fits.
Frame {
    id: root

    readonly property int fitting: 16
    readonly property int count: tiles.count
    readonly property int sheets: root.count > root.fitting ? Math.ceil(root.count / 6) : 1
    readonly property int sheet: Math.min(root.vm.sheet, root.sheets - 1)
    readonly property int columns: root.portrait || root.sheets > 1 ? 1 : 2
    readonly property int gap: root.portrait ? Theme.px(root.sheets > 1 ? 16 : 10) : Theme.px(8)
    readonly property int rows: Math.ceil(Math.min(root.count, root.fitting) / root.columns)

    question: qsTrId("kiosk.choose_field")

    Flow {
        id: flow

        flow: root.columns > 1 ? Flow.TopToBottom : Flow.LeftToRight
        height: root.body.height - 2 * y
        spacing: root.gap
        width: root.body.width - 2 * x
        x: root.portrait ? Theme.px(24) : Theme.px(16)
        y: root.portrait ? Theme.px(14) : Theme.px(16)

        Repeater {
            id: tiles

            model: root.vm.tiles

            CategoryTile {
                id: tile

                required property int index
                required property string key

                height: root.sheets > 1 ? Theme.px(root.portrait ? 210 : 130) : root.portrait ? implicitHeight : Math.floor((flow.height - (root.rows - 1) * root.gap) / Math.max(1, root.rows))
                objectName: "category-" + tile.key
                portrait: root.portrait
                visible: root.sheets === 1 || Math.floor(tile.index / 6) === root.sheet
                width: root.columns > 1 ? Math.floor((flow.width - root.gap) / 2) : flow.width

                onClicked: root.vm.chooseCategory(tile.key)
            }
        }
    }

    SheetKeys {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(24)
        anchors.horizontalCenter: parent.horizontalCenter
        sheet: root.sheet
        sheets: root.sheets
        visible: root.sheets > 1
        width: flow.width

        onTurned: sheet => root.vm.turnSheet(sheet)
    }

    NoticeCard {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(20)
        anchors.horizontalCenter: parent.horizontalCenter
        text: root.vm.notice === "" ? "" : qsTrId(root.vm.notice)
        width: flow.width
    }
}
