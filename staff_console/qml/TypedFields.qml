pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Fields for a number, or two, that are typed or read by a scanner that types; a third for a time.
Row {
    id: root

    required property int count
    required property string menu
    readonly property int longest: 256

    signal entered(words: list<string>)
    signal dismissed

    function enter(): void {
        root.entered([first.text, second.text, third.text].slice(0, root.count))
    }

    function begin(): void {
        first.clear()
        second.clear()
        third.clear()
        if (root.count > 0)
            first.forceActiveFocus()
    }

    spacing: Theme.px(8)

    Component.onCompleted: root.begin()
    onMenuChanged: Qt.callLater(root.begin) // once the fields are shown

    Field {
        id: first

        objectName: "typed-1"
        placeholderText: root.count > 1 ? qsTrId("staff.from_no") : qsTrId("staff.number_field")

        onAccepted: root.count > 1 && second.text === "" ? second.forceActiveFocus() : root.enter()
    }

    Field {
        id: second

        objectName: "typed-2"
        placeholderText: qsTrId("staff.to_no")
        visible: root.count > 1

        onAccepted: root.count > 2 && third.text === "" ? third.forceActiveFocus() : root.enter()
    }

    Field {
        id: third

        objectName: "typed-3"
        placeholderText: qsTrId("staff.given_from")
        visible: root.count > 2

        onAccepted: root.enter()
    }

    component Field: TypedField {
        longest: root.longest
        width: (root.width - (root.count - 1) * root.spacing) / Math.max(1, root.count)

        onDismissed: root.dismissed()
    }
}
