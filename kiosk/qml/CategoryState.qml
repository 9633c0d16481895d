import QtQuick

// Whether a category can be had, and the word and picture that say so beside its colour.
QtObject {
    id: root

    required property string mode // open, chosen, withdrawn, closed, full, away
    readonly property bool served: root.mode === "open"
    readonly property bool chosen: root.mode === "chosen"
    readonly property bool had: root.served || root.chosen
    readonly property string word: ({
            "chosen": qsTrId("kiosk.chosen_short"),
            "closed": qsTrId("kiosk.closed_short"),
            "withdrawn": qsTrId("kiosk.paused_short")
        })[root.mode] ?? qsTrId("kiosk.full_short")
    readonly property string icon: ({
            "chosen": "check",
            "closed": "clock",
            "withdrawn": "pause"
        })[root.mode] ?? "stop"
}
