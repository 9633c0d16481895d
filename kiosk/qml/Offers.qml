pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// Before anything is typed: what people often come for, in their words.
Item {
    id: root

    required property var offered

    signal chosen(category: string, procedure: string)
    signal laid(first: int, many: int)

    Label {
        id: title

        text: qsTrId("kiosk.offered")
        visible: phrases.count > 0 && !Theme.low
        weight: Font.Bold
        width: root.width
    }

    Sheaf {
        id: sheaf

        gap: Theme.px(12)
        items: phrases
        room: root.height - y
        width: root.width
        y: title.visible ? title.height + Theme.px(8) : 0

        onLaid: (first, many) => root.laid(first, many)

        Repeater {
            id: phrases

            model: root.offered

            onItemAdded: sheaf.arrange()
            onItemRemoved: sheaf.arrange()

            OfferKey {
                id: phrase

                required property int index
                required property string category
                required property string procedure
                required property string words

                objectName: "offer-" + phrase.index
                text: phrase.words
                width: Math.min(phrase.implicitWidth, sheaf.width)

                onClicked: root.chosen(phrase.category, phrase.procedure)
                onImplicitHeightChanged: sheaf.arrange()
                onIndexChanged: sheaf.arrange()
                onWidthChanged: sheaf.arrange()
            }
        }
    }
}
