pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// An open page: what it asks and tells, and what can be chosen, kind by kind.
Item {
    id: root

    required property var page
    readonly property list<var> plates: root.ofKind("plate")
    readonly property list<var> fields: root.ofKind("field")
    readonly property list<var> rows: root.ofKind("row")
    readonly property list<var> chips: root.ofKind("chip")
    readonly property list<var> toggles: root.ofKind("toggle")
    readonly property list<var> keys: root.ofKind("key")
    readonly property int inputs: root.page.inputs ?? 0
    readonly property string menu: root.page.menu ?? ""
    readonly property bool writing: root.menu === "write"
    readonly property int inner: root.width - Theme.px(20)

    signal picked(choice: string)
    signal entered(words: list<string>)
    signal dismissed

    function ofKind(kind: string): list<var> {
        return (root.page.items ?? []).filter(item => item.kind === kind)
    }

    // A key of a page with fields to type into sends what stands in them.
    function pressed(choice: string): void {
        if (choice === "typed" && root.writing)
            message.enter()
        else if (choice === "typed")
            typing.enter()
        else
            root.picked(choice)
    }

    implicitHeight: parts.y + parts.height + Theme.px(12)

    PageHead {
        id: head

        title: root.page.title ?? ""
        width: root.width

        onDismissed: root.dismissed()
    }

    Column {
        id: parts

        spacing: Theme.px(8)
        width: root.inner
        x: Theme.px(10)
        y: head.height

        Label {
            leftPadding: Theme.px(6)
            objectName: "page-text"
            rightPadding: Theme.px(6)
            size: Theme.px(14)
            text: root.page.text ?? ""
            visible: text !== ""
            width: root.inner
        }

        Label {
            color: Theme.ink2
            leftPadding: Theme.px(6)
            objectName: "page-details"
            rightPadding: Theme.px(6)
            size: Theme.px(13)
            text: root.page.details ?? ""
            visible: text !== ""
            width: root.inner
        }

        Label {
            color: Theme.redInk
            leftPadding: Theme.px(6)
            objectName: "page-wrong"
            rightPadding: Theme.px(6)
            size: Theme.px(13)
            text: root.page.alarm ?? ""
            visible: text !== ""
            width: root.inner
        }

        TypedFields {
            id: typing

            count: root.writing ? 0 : root.inputs
            menu: root.menu
            visible: root.inputs > 0 && !root.writing
            width: root.inner

            onDismissed: root.dismissed()
            onEntered: words => root.entered(words)
        }

        MessageFields {
            id: message

            shown: root.writing
            visible: root.writing
            width: root.inner

            onDismissed: root.dismissed()
            onEntered: words => root.entered(words)
        }

        Grid {
            columns: 9
            spacing: Theme.px(5)
            visible: root.plates.length > 0

            Repeater {
                model: root.plates

                ChoicePlate {
                    onPicked: choice => root.picked(choice)
                }
            }
        }

        GridView {
            id: fields

            readonly property int rows: Math.ceil(root.fields.length / 2)

            boundsBehavior: Flickable.StopAtBounds
            cellHeight: Theme.px(44)
            cellWidth: root.inner / 2
            clip: true
            height: Math.min(fields.rows, 8) * fields.cellHeight
            model: root.fields
            objectName: "fields"
            visible: root.fields.length > 0
            width: root.inner

            delegate: ChoiceField {
                onPicked: choice => root.picked(choice)
            }
        }

        Column {
            spacing: Theme.px(4)
            visible: root.rows.length > 0

            Repeater {
                model: root.rows

                ChoiceRow {
                    width: root.inner

                    onPicked: choice => root.picked(choice)
                }
            }
        }

        ChoiceChips {
            items: root.chips
            title: root.menu === "result" ? qsTrId("staff.dossiers") : ""
            visible: root.chips.length > 0
            width: root.inner

            onPicked: choice => root.picked(choice)
        }

        ChoiceChips {
            items: root.toggles
            visible: root.toggles.length > 0
            width: root.inner

            onPicked: choice => root.picked(choice)
        }

        Row {
            anchors.right: parent.right
            spacing: Theme.px(8)
            visible: root.keys.length > 0

            Repeater {
                model: root.keys

                WordKey {
                    required property var modelData

                    main: modelData.main
                    objectName: modelData.id
                    words: modelData.words

                    onClicked: root.pressed(modelData.id)
                }
            }
        }
    }
}
