import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit
import DenLuot.Texts

// What to know before the first touch, in both languages: who moved, and that no paper comes out.
Column {
    id: root

    required property HallModel hall
    required property string language
    required property bool away // numbers are given without the server
    required property string printer // why no paper comes out, "": it does
    readonly property string other: root.language === "vi" ? "en" : "vi"

    function dry(language: string): string {
        const title = "kiosk.paper_" + root.printer + "_title"
        return root.printer === "" ? "" : Phrase.said(title, language) + ". " + Phrase.said("kiosk.paper_still", language)
    }

    spacing: Theme.px(16)

    AwayStrip {
        other: Phrase.said("kiosk.away_strip", root.other)
        radius: Theme.radiusCard
        text: Phrase.said("kiosk.away_strip", root.language)
        visible: root.away
        width: root.width
    }

    MovedStrip {
        moved: root.hall.moved
        other: root.hall.movedOther
        radius: Theme.radiusCard
        width: root.width
    }

    TellStrip {
        alarming: true
        objectName: "dry"
        other: root.dry(root.other)
        picture: "paper-out"
        radius: Theme.radiusCard
        text: root.dry(root.language)
        visible: root.printer !== ""
        width: root.width
    }
}
