pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Display
import DenLuot.Kit

// The information board: for one procedure what to bring, what it costs and how long it takes.
Rectangle {
    id: root

    required property InfoModel info
    readonly property int margin: Theme.px(26)
    readonly property int gap: Theme.px(12)
    // As large as it is drawn, so that its pages hold what has room there.
    readonly property size room: Qt.size(Math.round(root.width / Theme.scale), Math.round(root.height / Theme.scale))

    color: Theme.evening ? Theme.card : Theme.tint

    onRoomChanged: if (root.width > 0 && root.height > 0)
        root.info.hasRoom(root.room.width, root.room.height)

    Item {
        id: page

        anchors.fill: parent
        anchors.margins: root.margin
        objectName: "board"

        Row {
            id: plates

            spacing: root.gap

            Repeater {
                model: root.info.plates

                Plate {
                    id: plate

                    required property string modelData

                    height: Theme.px(96)
                    share: Math.min(0.58, 1.1 * width / (height * Math.max(2, modelData.length)))
                    text: modelData
                    width: Theme.px(root.info.plateWidth)
                }
            }
        }

        Column {
            id: head

            anchors.left: plates.right
            anchors.leftMargin: plates.width > 0 ? 2 * root.gap : 0
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(150)
            y: Math.max(0, Math.round((plates.height - height) / 2))

            InfoText {
                size: Theme.px(root.info.titleSize)
                text: root.info.title
                weight: Font.DemiBold
                width: parent.width
            }

            InfoText {
                color: Theme.ink2
                size: Theme.px(root.info.sizeEn)
                text: root.info.titleEn
                width: parent.width
            }
        }

        NumberText {
            anchors.right: parent.right
            color: Theme.ink2
            digits: Theme.px(36)
            text: (root.info.part + 1) + "/" + root.info.parts
            visible: root.info.parts > 1
            y: Theme.px(30)
        }

        Rectangle {
            id: rule

            color: Theme.hair
            height: Math.max(1, Theme.px(2))
            width: parent.width
            y: Math.max(head.height, plates.height) + root.gap
        }

        Column {
            anchors.top: rule.bottom
            anchors.topMargin: root.gap
            objectName: "rows"
            spacing: root.gap
            width: parent.width

            Repeater {
                model: root.info.rows

                InfoRow {
                    size: Theme.px(root.info.size)
                    sizeEn: Theme.px(root.info.sizeEn)
                    width: page.width
                }
            }
        }
    }

    NumberAnimation {
        id: appear

        duration: Theme.motionPage
        from: 0
        property: "opacity"
        target: page
        to: 1
    }

    Connections {
        function onTurned() {
            if (Theme.motionPage > 0)
                appear.restart()
        }

        target: root.info
    }
}
