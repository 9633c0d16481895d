import QtQuick
import DenLuot.Kit

// What the supervisor does, in order.
Column {
    id: root

    required property string server
    property int size: 40

    spacing: Theme.px(44)

    Step {
        address: root.server + "/supervisor"
        key: "pairing.step1"
        picture: "people"
        size: root.size
        width: root.width
    }

    Step {
        key: "pairing.step2"
        picture: "touch"
        size: root.size
        width: root.width
    }

    Step {
        key: "pairing.step3"
        picture: "check"
        size: root.size
        width: root.width
    }
}
