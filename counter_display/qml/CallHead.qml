pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit
import DenLuot.Texts

// Over the called number: the sentence that is being said, or what the band shows, with its marks.
Item {
    id: root

    required property string caption
    required property string at
    required property bool highlighted
    required property bool online
    required property color ink
    // The call is a priority one, or a recall: a word beside the leading language's has no room.
    required property bool marked
    required property bool priority
    // Above 1 where this row tells it.
    required property int times
    readonly property bool speaking: root.caption !== ""

    height: Theme.px(76)

    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        elide: Text.ElideRight
        fontSizeMode: Text.HorizontalFit
        maximumLineCount: 1
        minimumPixelSize: Theme.px(28)
        objectName: "caption"
        size: Theme.px(56)
        text: root.caption
        visible: root.speaking
        weight: Font.DemiBold
        width: root.width
        wrapMode: Text.NoWrap
    }

    Row {
        height: parent.height
        spacing: Theme.px(62)
        visible: !root.speaking

        Label {
            id: said

            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            size: Theme.px(56)
            text: root.highlighted ? qsTrId("hall.call") : Phrase.fill(qsTrId("hall.last_call_at"), {
                "time": root.at
            })
            weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            leftPadding: Theme.px(10)
            size: Theme.px(44)
            text: root.highlighted ? Phrase.said("hall.call", "en") : Phrase.fill(Phrase.said("hall.last_call_at", "en"), {
                "time": root.at
            })
            visible: !root.marked && root.online && said.implicitWidth + implicitWidth < root.width - Theme.px(70)
            wrapMode: Text.NoWrap
        }

        Pill {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "priority"
            text: qsTrId("hall.priority")
            visible: root.priority
        }

        Recalled {
            anchors.verticalCenter: parent.verticalCenter
            times: root.times
            visible: root.times > 1
        }
    }
}
