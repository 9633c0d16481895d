pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kit

// A sentence whose numbers stand in the face of numbers, on one base line; it wraps between words.
Flow {
    id: root

    property string text: ""
    property int size: Theme.text(40)
    property int weight: Font.Medium
    readonly property int shownWeight: Theme.large ? Font.Bold : root.weight
    property color color: Theme.ink
    property color numberColor: root.color
    // The face of numbers against the words'.
    property real enlarged: 1.05
    property real lines: Theme.lineHeight

    function isNumber(word: string): bool {
        return /^\d[\d:–\/,.]*$/.test(word)
    }

    spacing: 0

    Repeater {
        model: root.text === "" ? [] : root.text.split(" ")

        // Words that stay together, by no-break spaces.
        Row {
            id: together

            required property string modelData

            Repeater {
                model: together.modelData.split("\u00a0")

                Item {
                    id: place

                    required property string modelData

                    height: Math.round(root.size * root.lines)
                    width: Math.ceil(word.implicitWidth + root.size * 0.27)

                    Text {
                        id: word

                        readonly property bool numeric: root.isNumber(place.modelData)

                        color: word.numeric ? root.numberColor : root.color
                        font.family: word.numeric ? Theme.numberFamily : Theme.textFamily
                        font.pixelSize: word.numeric ? Math.round(root.size * root.enlarged) : root.size
                        font.weight: word.numeric ? Font.Bold : root.shownWeight
                        text: place.modelData
                        textFormat: Text.PlainText
                        y: Math.round(root.size * (0.35 + root.lines / 2) - baselineOffset)
                    }
                }
            }
        }
    }
}
