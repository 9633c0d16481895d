import QtQuick
import DenLuot.Kiosk

// The foot of a page as this kiosk uses it: what its keys say to the view model.
Foot {
    id: root

    required property KioskModel vm
    readonly property ComfortModel comfort: root.vm.comfort as ComfortModel
    readonly property HallModel hall: root.vm.hall as HallModel
    readonly property AloudModel reader: root.vm.aloud as AloudModel
    readonly property HelpModel helping: root.vm.help as HelpModel

    canHelp: root.vm.page !== "offline"
    helpStage: root.helping.state
    contrastOn: root.comfort.contrast
    next: root.hall.languages[(root.hall.languages.indexOf(root.vm.language) + 1) % root.hall.languages.length]
    voice: root.reader.voice

    onContrast: root.comfort.toggleContrast()
    onHelped: root.helping.ask()
    onHomeward: root.vm.home()
    onLarger: root.comfort.toggleLarge()
    onLeave: root.vm.back()
    onListened: root.reader.press()
    onLower: root.comfort.toggleLow()
    onSpoken: language => root.vm.speak(language)
}
