pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import DenLuot.Console
import DenLuot.Kit
import DenLuot.Texts

// Who sits at the counter: name and PIN, by keyboard or number pad; those of the last days by a press.
Rectangle {
    id: root

    required property SeatModel seat
    required property string counter
    // The bar covers the lower end.
    readonly property int under: Theme.px(64)
    readonly property int inner: root.width - Theme.px(32)
    readonly property bool busy: root.seat.busy

    function enter(): void {
        if (login.text === "")
            login.forceActiveFocus()
        else if (pin.text === "")
            pin.forceActiveFocus()
        else
            root.seat.enter(login.text, pin.text, parseInt(root.counter))
    }

    function choose(officer: string): void {
        login.text = officer
        pin.clear()
        pin.forceActiveFocus()
    }

    border.color: Theme.plateDeep
    border.width: 2
    color: Theme.card
    height: parts.y + parts.height + Theme.px(16) + root.under
    radius: Theme.px(10)

    // A PIN is typed anew for each attempt.
    onBusyChanged: {
        if (!root.busy)
            pin.clear()
    }
    onVisibleChanged: {
        login.clear()
        pin.clear()
    }

    Column {
        id: parts

        spacing: Theme.px(10)
        width: root.inner
        x: Theme.px(16)
        y: Theme.px(14)

        Label {
            size: Theme.px(16)
            text: Phrase.fill(qsTrId("staff.sign_in_title"), {
                "c": root.counter
            })
            weight: Font.Bold
            width: parent.width
        }

        Flow {
            spacing: Theme.px(6)
            visible: root.seat.recent.length > 0
            width: parent.width

            Repeater {
                model: root.seat.recent

                T.AbstractButton {
                    id: officer

                    required property var modelData

                    Accessible.name: officer.modelData.name
                    focusPolicy: Qt.NoFocus
                    height: Theme.px(34)
                    objectName: "officer-" + officer.modelData.login
                    width: Math.min(root.inner, name.implicitWidth + Theme.px(28))

                    background: Rectangle {
                        border.color: login.text === officer.modelData.login ? Theme.plate : Theme.hair
                        border.width: login.text === officer.modelData.login ? Theme.px(2) : 1
                        color: officer.pressed ? Theme.hair : Theme.tint
                        radius: height / 2
                    }
                    contentItem: Item {
                        Label {
                            id: name

                            anchors.centerIn: parent
                            color: Theme.plate
                            elide: Text.ElideRight
                            maximumLineCount: 1
                            size: Theme.px(14)
                            text: officer.modelData.name
                            weight: Font.DemiBold
                            width: Math.min(implicitWidth, root.inner - Theme.px(28))
                            wrapMode: Text.NoWrap
                        }
                    }

                    onClicked: root.choose(officer.modelData.login)
                }
            }
        }

        Row {
            spacing: Theme.px(8)

            TypedField {
                id: login

                inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                longest: 32
                objectName: "login"
                placeholderText: qsTrId("staff.login")
                width: Math.round((root.inner - 2 * Theme.px(8)) * 0.37)

                onAccepted: root.enter()
            }

            TypedField {
                id: pin

                echoMode: TextInput.Password
                inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData
                longest: 64
                objectName: "pin"
                passwordCharacter: "•"
                placeholderText: qsTrId("staff.pin")
                width: Math.round((root.inner - 2 * Theme.px(8)) * 0.31)

                onAccepted: root.enter()
            }

            WordKey {
                enabled: root.seat.asks
                height: login.height
                main: root.seat.asks
                objectName: "signIn"
                width: root.inner - login.width - pin.width - 2 * Theme.px(8)
                words: qsTrId("staff.sign_in")

                onClicked: root.enter()
            }
        }

        Label {
            color: Theme.redInk
            objectName: "sign-in-words"
            size: Theme.px(14)
            text: root.seat.words
            visible: text !== ""
            weight: Font.DemiBold
            width: parent.width
        }
    }
}
