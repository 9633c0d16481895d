pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// What staff can do at the kiosk; what ends the program is pressed twice.
Grid {
    id: root

    required property ServiceModel service
    // Which key waits for its second press.
    property string sure: ""
    readonly property int each: Math.floor((root.width - (root.columns - 1) * root.spacing) / root.columns)
    readonly property string printed: root.service.outcome === "" ? "" : ({
            "coming": qsTrId("service.print_coming"),
            "printed": qsTrId("service.print_printed"),
            "sent_unconfirmed": qsTrId("service.print_sent_unconfirmed")
        }[root.service.outcome] ?? qsTrId("service.print_failed"))

    function twice(name: string): bool {
        const second = root.sure === name
        root.sure = second ? "" : name
        return second
    }

    spacing: Theme.px(12)

    PlainKey {
        enabled: root.service.prints
        iconName: "printer"
        objectName: "tryPrinter"
        text: root.printed === "" ? qsTrId("service.try_printer") : root.printed
        width: root.each

        onClicked: root.service.tryPrinter()
    }

    PlainKey {
        iconName: "recall"
        objectName: "restart"
        text: root.sure === "restart" ? qsTrId("service.sure") : qsTrId("service.restart")
        width: root.each

        onClicked: if (root.twice("restart"))
            root.service.restart()
    }

    PlainKey {
        iconName: "close"
        objectName: "leaveProgram"
        text: root.sure === "leave" ? qsTrId("service.sure") : qsTrId("service.leave")
        width: root.each

        onClicked: if (root.twice("leave"))
            root.service.leave()
    }

    Key {
        height: Theme.px(110)
        iconName: "back"
        objectName: "staffBack"
        text: qsTrId("service.back")
        width: root.each

        onClicked: root.service.close()
    }

    component PlainKey: Key {
        fill: Theme.card
        height: Theme.px(110)
        ink: Theme.plate
        outline: Theme.plate
        outlineWidth: Theme.px(3)
        pressedFill: Theme.tint
    }
}
