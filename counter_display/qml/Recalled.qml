import DenLuot.Texts

// How many times a number has been called.
Pill {
    id: root

    required property int times

    iconName: "recall"
    text: Phrase.fill(qsTrId("hall.recall"), {
        "n": root.times
    })
}
