import QtQuick
import DenLuot.Kit

// Which device this is, and which server it asks.
Rectangle {
    id: root

    required property string kind
    required property string name
    required property string server
    required property bool portrait
    readonly property string what: "pairing.kind_" + root.kind

    color: Theme.plateDeep
    height: words.height + Theme.px(root.portrait ? 64 : 40)

    Grid {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.px(24)
        columns: root.portrait ? 1 : 2
        width: root.width - 2 * x
        x: Theme.px(64)

        Label {
            color: Theme.white
            size: Theme.px(36)
            text: qsTrId(root.what) + " · " + root.name
            weight: Font.DemiBold
            width: root.portrait ? words.width : Math.round((words.width - words.columnSpacing) / 2)
        }

        Label {
            color: Theme.nightLabel
            horizontalAlignment: root.portrait ? Text.AlignLeft : Text.AlignRight
            size: Theme.px(36)
            text: root.server
            width: root.portrait ? words.width : Math.round((words.width - words.columnSpacing) / 2)
            wrapMode: Text.WrapAnywhere
        }
    }
}
