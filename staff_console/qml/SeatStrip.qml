import QtQuick
import DenLuot.Console
import DenLuot.Kit
import DenLuot.Texts

// Who is signed in, above the unfolded panel, and the way out.
Rectangle {
    id: root

    required property SeatModel seat

    border.color: Theme.plateDeep
    border.width: 2
    color: Theme.tint
    height: Math.max(Theme.px(48), words.height + Theme.px(16))
    radius: Theme.px(10)

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.px(14)
        anchors.right: out.left
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter

        Label {
            elide: Text.ElideRight
            maximumLineCount: 1
            objectName: "officer"
            size: Theme.px(14)
            text: Phrase.fill(qsTrId("staff.seat_of"), {
                "name": root.seat.name
            })
            weight: Font.DemiBold
            width: parent.width
        }

        Label {
            color: Theme.redInk
            objectName: "seat-words"
            size: Theme.px(13)
            text: root.seat.words
            visible: text !== ""
            width: parent.width
        }
    }

    WordKey {
        id: out

        anchors.right: parent.right
        anchors.rightMargin: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        enabled: !root.seat.busy
        objectName: "signOut"
        words: qsTrId("staff.sign_out")

        onClicked: root.seat.leave()
    }
}
