pragma ComponentBehavior: Bound
import QtQuick
import DenLuot.Kiosk
import DenLuot.Kit

// The window of a kiosk: one page at a time, and the question whether anybody is still there.
Window {
    id: root

    required property KioskModel vm
    property bool still: false
    readonly property HallModel hall: root.vm.hall as HallModel
    readonly property ComfortModel comfort: root.vm.comfort as ComfortModel
    readonly property HelpModel helping: root.vm.help as HelpModel
    readonly property bool portrait: root.height > root.width
    readonly property size reference: root.portrait ? Qt.size(1080, 1920) : Qt.size(1920, 1080)

    color: Theme.page
    height: 1920
    title: root.hall.shortName
    width: 1080

    // Not before the theme knows its scale and whether anything moves.
    Component.onCompleted: pages.active = true

    Binding {
        property: "scale"
        target: Theme
        value: Math.min(root.width / root.reference.width, root.height / root.reference.height)
    }

    Binding {
        property: "look"
        target: Theme
        value: root.comfort.contrast ? "contrast" : "day"
    }

    Binding {
        property: "large"
        target: Theme
        value: root.comfort.large
    }

    Binding {
        property: "low"
        target: Theme
        value: root.comfort.low
    }

    Binding {
        property: "reduceMotion"
        target: Theme
        value: root.still
    }

    Walk {
        id: walk

        anchors.fill: parent
        over: above.covered ? above : clips.active ? clips : timeOut.visible ? timeOut : helpCard.visible ? helpCard : pages
        types: root.vm.page === "search"

        onBack: above.covered ? above.back() : clips.active ? clips.film.stop() : timeOut.visible ? root.vm.moreTime() : helpCard.visible ? root.helping.close() : root.vm.back()
        onHelped: root.helping.ask()
        onListened: (root.vm.aloud as AloudModel).press()
        onStirred: {
            if (!timeOut.visible)
                root.comfort.stir()
        }

        Pages {
            id: pages

            anchors.fill: parent
            portrait: root.portrait
            visible: !above.covered
            vm: root.vm
        }

        HelpCard {
            id: helpCard

            anchors.fill: parent
            desk: root.hall.desk
            stage: root.helping.state
            visible: root.helping.card

            onGoOn: root.helping.close()
            onTakeBack: root.helping.takeBack()
        }

        TimeOutCard {
            id: timeOut

            anchors.fill: parent
            seconds: root.vm.secondsLeft
            visible: root.vm.secondsLeft >= 0

            onMoreTime: root.vm.moreTime()
        }

        Loader {
            id: clips

            readonly property ClipModel film: (root.vm.finding as FindingModel).film as ClipModel

            active: clips.film?.playing ?? false
            anchors.fill: parent

            sourceComponent: ClipPage {
                film: clips.film
            }
        }

        Above {
            id: above

            anchors.fill: parent
            portrait: root.portrait
            still: root.still
            vm: root.vm
        }
    }
}
