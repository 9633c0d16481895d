pragma ComponentBehavior: Bound
import QtQuick

// A QR code from its rows of "0" and "1", whole pixels per module.
Item {
    id: root

    property list<string> modules: []
    property int side: Theme.px(260)
    property color color: Theme.black
    readonly property int count: root.modules.length
    readonly property int module: root.count > 0 ? Math.floor(root.side / root.count) : 0

    // Start and length of each run of dark modules in a row.
    function runs(row: string): list<point> {
        const found = []
        for (let at = row.indexOf("1"); at >= 0; ) {
            const gap = row.indexOf("0", at)
            const end = gap < 0 ? row.length : gap
            found.push(Qt.point(at, end - at))
            at = row.indexOf("1", end)
        }
        return found
    }

    height: root.module * root.count
    width: root.module * root.count

    Repeater {
        model: root.modules

        Item {
            id: line

            required property int index
            required property string modelData

            y: line.index * root.module

            Repeater {
                model: root.runs(line.modelData)

                Rectangle {
                    required property point modelData

                    color: root.color
                    height: root.module
                    width: modelData.y * root.module
                    x: modelData.x * root.module
                }
            }
        }
    }
}
