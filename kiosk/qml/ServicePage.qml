pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// For staff, behind the PIN: how everything stands, with what to do, and the keys for it.
Rectangle {
    id: root

    required property KioskModel vm
    required property bool portrait
    readonly property ServiceModel service: root.vm.service as ServiceModel
    readonly property int edge: Theme.px(32)
    readonly property int gap: Theme.px(12)
    readonly property int columns: root.portrait ? 1 : 2
    readonly property int each: Math.floor((root.width - 2 * root.edge - (root.columns - 1) * root.gap) / root.columns)

    color: Theme.page

    MouseArea {
        anchors.fill: parent // nothing below hears anything
    }

    StaffHead {
        id: head

        width: root.width
    }

    LanguageKey {
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.verticalCenter: head.verticalCenter
        code: root.vm.language === "vi" ? "en" : "vi"
        height: Theme.px(92)
        objectName: "staffLanguage"
        width: Theme.px(270)

        onClicked: root.vm.speak(code)
    }

    Flow {
        flow: root.portrait ? Flow.LeftToRight : Flow.TopToBottom
        height: keys.y - y - root.gap
        spacing: root.gap
        width: root.width - 2 * root.edge
        x: root.edge
        y: head.height + root.gap

        Repeater {
            model: root.service.rows

            FindingRow {
                required property string key

                objectName: "finding-" + key
                width: root.each
            }
        }
    }

    ServiceKeys {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.edge
        columns: root.portrait ? 2 : 4
        service: root.service
        width: root.width - 2 * root.edge
        x: root.edge
    }
}
