pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Desk
import DenLuot.Kit

// How the kiosks are: who wants help first, then what is wrong.
Column {
    id: root

    required property DeskModel vm
    readonly property bool any: rows.count > 0

    spacing: Theme.px(2)

    TitleLine {
        text: qsTrId("desk.kiosks")
        width: parent.width
    }

    Repeater {
        id: rows

        model: root.vm.kiosks

        delegate: KioskRow {
            width: root.width

            onAnswered: kiosk => root.vm.come(kiosk)
        }
    }
}
