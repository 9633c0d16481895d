import QtQuick
import DenLuot.Kit

// A number at its full height, or as high as its room lets it be: long series are never cut.
NumberText {
    id: root

    required property int most
    required property int room

    digits: Math.min(root.most, Math.floor(root.most * root.room / Math.max(1, measure.width)))

    TextMetrics {
        id: measure

        font.family: Theme.numberFamily
        font.pixelSize: Math.max(1, Math.round(root.most / Theme.digitShare))
        font.weight: Font.Bold
        text: root.text
    }
}
