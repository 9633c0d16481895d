pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// The supervisor's page: what is expected in the hall, what would help, and every field today.
Item {
    id: root

    required property var page
    readonly property int inner: root.width - Theme.px(32)
    readonly property list<var> loads: root.page.loads ?? []
    readonly property list<string> advice: root.page.advice ?? []

    signal picked(choice: string)
    signal dismissed

    implicitHeight: head.height + top.height + fields.leastHeight + keys.height + Theme.px(30)

    PageHead {
        id: head

        title: root.page.title ?? ""
        width: root.width

        onDismissed: root.dismissed()
    }

    Column {
        id: top

        anchors.top: head.bottom
        spacing: Theme.px(6)
        width: root.inner
        x: Theme.px(16)

        Label {
            color: Theme.ink2
            size: Theme.px(13)
            text: root.page.details ?? ""
            visible: text !== ""
            width: root.inner
        }

        Row {
            spacing: Theme.px(8)
            visible: doubt.text !== ""

            Icon {
                color: Theme.red
                name: "alarm"
                size: Theme.px(18)
            }

            Label {
                id: doubt

                color: Theme.red
                objectName: "doubt"
                size: Theme.px(13)
                text: root.page.alarm ?? ""
                width: root.inner - Theme.px(26)
            }
        }

        Row {
            visible: root.loads.length > 0

            Repeater {
                model: root.loads

                LoadColumn {
                    width: root.inner / root.loads.length
                }
            }
        }

        Label {
            size: Theme.px(13)
            text: qsTrId("staff.advice_title")
            topPadding: Theme.px(4)
            visible: root.advice.length > 0
            weight: Font.Bold
        }

        Repeater {
            model: root.advice

            Label {
                required property string modelData

                size: Theme.px(13)
                text: modelData
                width: root.inner
            }
        }

        Label {
            size: Theme.px(13)
            text: qsTrId("staff.fields_title")
            topPadding: Theme.px(4)
            weight: Font.Bold
        }
    }

    ListView {
        id: fields

        readonly property int leastHeight: Theme.px(140)

        anchors.bottom: keys.top
        anchors.bottomMargin: Theme.px(8)
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(16)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.top: top.bottom
        anchors.topMargin: Theme.px(2)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.page.fields ?? []
        objectName: "supervised"

        delegate: FieldLine {
            width: ListView.view.width
        }
    }

    Row {
        id: keys

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(12)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        spacing: Theme.px(8)

        Repeater {
            model: root.page.items ?? []

            WordKey {
                required property var modelData

                objectName: modelData.id
                words: modelData.words

                onClicked: root.picked(modelData.id)
            }
        }
    }
}
