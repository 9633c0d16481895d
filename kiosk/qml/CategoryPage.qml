pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// One category: its counter, who waits, its procedures as a choice, and "Lấy số".
Frame {
    id: root

    readonly property bool issuing: root.vm.page === "issuing"
    readonly property int fitting: root.portrait ? 8 : 6
    readonly property int count: choices.count
    readonly property int sheets: root.count > root.fitting ? Math.ceil(root.count / 6) : 1
    readonly property int sheet: Math.min(root.vm.sheet, root.sheets - 1)
    readonly property int margin: Theme.px(24)

    question: qsTrId("kiosk.category_title")

    Row {
        id: top

        height: Theme.px(100)
        spacing: Theme.px(24)
        x: root.margin
        y: Theme.px(18)

        Plate {
            id: plate

            height: Theme.px(100)
            share: 0.52
            text: root.vm.plate
            width: Theme.px(112)
        }

        Icon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.plate
            name: root.vm.categoryIcon
            size: Theme.px(72)
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            fontSizeMode: Text.Fit
            height: Math.min(implicitHeight, Theme.px(130))
            lines: 1.2
            maximumLineCount: 2
            minimumPixelSize: Theme.px(40)
            size: Theme.px(52)
            text: root.vm.category
            verticalAlignment: Text.AlignVCenter
            weight: Font.Bold
            width: root.body.width - plate.width - picture.width - people.width - Theme.px(160)
        }
    }

    Row {
        id: people

        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: top.verticalCenter
        spacing: Theme.px(16)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            name: "person"
            size: Theme.px(46)
        }

        NumberText {
            anchors.verticalCenter: parent.verticalCenter
            digits: Theme.px(38)
            text: root.vm.ahead
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTrId("kiosk.people")
        }
    }

    Column {
        id: list

        anchors.top: top.bottom
        anchors.topMargin: Theme.px(24)
        spacing: Theme.px(10)
        width: root.body.width - 2 * root.margin
        x: root.margin

        Repeater {
            id: choices

            model: root.vm.choices

            ProcedureRow {
                id: row

                required property int index
                required property string key

                enabled: !root.issuing
                objectName: "procedure-" + row.key
                visible: root.sheets === 1 || Math.floor(row.index / 6) === root.sheet
                width: list.width

                onClicked: root.vm.chooseProcedure(row.key)
            }
        }
    }

    SheetKeys {
        anchors.bottom: actions.top
        anchors.bottomMargin: Theme.px(20)
        anchors.horizontalCenter: parent.horizontalCenter
        sheet: root.sheet
        sheets: root.sheets
        visible: root.sheets > 1
        width: list.width

        onTurned: sheet => root.vm.turnSheet(sheet)
    }

    Row {
        id: actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(22)
        spacing: Theme.px(16)
        x: root.margin

        Key {
            enabled: !root.issuing
            fill: Theme.page
            height: Theme.px(148)
            iconName: "priority"
            iconSize: Theme.px(56)
            ink: Theme.plate
            objectName: "takePriority"
            outline: Theme.plate
            outlineWidth: Theme.px(4)
            pressedFill: Theme.tint
            size: Theme.px(44)
            text: qsTrId("kiosk.take_priority")
            visible: root.vm.priorityOffered
            width: Math.round(list.width * 0.42)

            onClicked: root.vm.take(true)
        }

        Key {
            enabled: !root.issuing
            height: Theme.px(148)
            iconLast: true
            iconName: root.issuing ? "clock" : "arrow-right"
            iconSize: Theme.px(64)
            objectName: "take"
            pressedFill: Theme.plateDeep
            size: root.issuing ? Theme.px(40) : Theme.px(64)
            text: root.issuing ? qsTrId("kiosk.issuing") : qsTrId("kiosk.take")
            weight: Font.Bold
            width: root.vm.priorityOffered ? list.width - Math.round(list.width * 0.42) - actions.spacing : list.width

            onClicked: root.vm.take(false)
        }
    }
}
