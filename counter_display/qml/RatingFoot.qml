pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Kit
import DenLuot.Texts

// What a touch means, and the key for whoever does not want to say.
Item {
    id: root

    required property string hint
    required property bool portrait

    signal skipped

    height: skip.height + (root.portrait && root.hint !== "" ? hints.height + Theme.px(14) : 0)

    Column {
        id: hints

        anchors.verticalCenter: root.portrait ? undefined : skip.verticalCenter
        visible: root.hint !== ""
        width: root.portrait ? parent.width : skip.x - Theme.px(24)

        Label {
            color: Theme.ink2
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: root.portrait ? Text.AlignHCenter : Text.AlignLeft
            lines: 1.2
            maximumLineCount: 1
            minimumPixelSize: Theme.px(28)
            size: Theme.px(root.portrait ? 32 : 36)
            text: root.hint === "" ? "" : qsTrId(root.hint)
            width: parent.width
            wrapMode: Text.NoWrap
        }

        Label {
            color: Theme.ink2
            lines: 1.2
            size: Theme.px(32)
            text: root.hint === "" ? "" : Phrase.said(root.hint, "en")
            visible: !root.portrait
        }
    }

    T.AbstractButton {
        id: skip

        Accessible.name: qsTrId("rating.skip")
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        focusPolicy: Qt.NoFocus
        height: Theme.px(82)
        objectName: "skip"
        width: root.portrait ? parent.width : Theme.px(285)

        background: Rectangle {
            border.color: Theme.evening ? Theme.ink : Theme.plate
            border.width: Math.max(2, Theme.px(3))
            color: skip.pressed ? Theme.tint : "transparent"
            radius: Theme.radiusKey
        }
        contentItem: Item {
            Row {
                anchors.centerIn: parent
                spacing: Theme.px(16)

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.evening ? Theme.ink : Theme.plate
                    lines: 1.2
                    size: Theme.px(40)
                    text: qsTrId("rating.skip")
                    weight: Font.DemiBold
                }

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink2
                    lines: 1.2
                    size: Theme.px(33)
                    text: Phrase.said("rating.skip", "en")
                }
            }
        }

        onClicked: root.skipped()
    }
}
