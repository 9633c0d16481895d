pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit

// What an officer writes to everybody: in Vietnamese, and in English if wanted. One line each, wrapped.
Column {
    id: root

    required property bool shown
    readonly property int longest: 300

    signal entered(words: list<string>)
    signal dismissed

    function enter(): void {
        if (first.text.trim() === "")
            first.forceActiveFocus()
        else
            root.entered([first.text, second.text])
    }

    function begin(): void {
        first.clear()
        second.clear()
        if (root.shown)
            first.forceActiveFocus()
    }

    spacing: Theme.px(6)

    Component.onCompleted: root.begin()
    onShownChanged: Qt.callLater(root.begin) // once the fields are shown

    Field {
        id: first

        height: Theme.px(78)
        hint: qsTrId("staff.message_vi")
        objectName: "typed-1"

        onAccepted: second.forceActiveFocus()
    }

    Field {
        id: second

        height: Theme.px(78)
        hint: qsTrId("staff.message_en")
        objectName: "typed-2"

        onAccepted: root.enter()
    }

    component Field: T.TextArea {
        id: field

        property string hint: ""

        signal accepted

        Accessible.name: field.hint
        clip: true
        color: Theme.ink
        font.family: Theme.textFamily
        font.pixelSize: Theme.px(14)
        font.weight: Font.Medium
        padding: Theme.px(10)
        selectByMouse: true
        textFormat: TextEdit.PlainText
        width: root.width
        wrapMode: TextEdit.Wrap

        background: Rectangle {
            border.color: field.activeFocus ? Theme.plate : Theme.line
            border.width: field.activeFocus ? Theme.px(3) : 1
            color: Theme.card
            radius: Theme.px(8)
        }

        Keys.onEnterPressed: field.accepted()
        Keys.onEscapePressed: root.dismissed()
        Keys.onReturnPressed: field.accepted()
        Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus()
        onTextChanged: {
            if (field.length > root.longest)
                field.remove(root.longest, field.length)
        }

        Label {
            color: Theme.line
            size: Theme.px(13)
            text: field.hint
            visible: field.text === "" && field.preeditText === ""
            x: field.padding + Theme.px(4)
            y: field.padding - Theme.px(1)
        }
    }
}
