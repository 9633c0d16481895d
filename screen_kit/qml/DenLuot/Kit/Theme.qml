pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

// Every colour, size, radius and motion of the screens. Nothing else knows one.
QtObject {
    id: root

    // What the root of a screen sets.
    property real scale: 1
    property string look: "day" // day, evening, contrast
    property bool reduceMotion: false
    // Large letters; all keys in the lower part of the screen.
    property bool large: false
    property bool low: false
    readonly property bool evening: root.look === "evening"
    readonly property bool contrast: root.look === "contrast"

    // The wall: identity, call, help.
    readonly property color wall: root.contrast ? "#FFE14D" : "#F7C646"
    readonly property color wallDeep: root.contrast ? "#E6C62E" : "#EDB62B"
    readonly property color wallPale: root.contrast ? "#333000" : "#FEF3D2"
    // The plate: a place, and the main action.
    readonly property color plate: root.contrast ? "#FFE14D" : root.evening ? "#164DA5" : "#09367A"
    readonly property color plateDeep: root.contrast ? "#000000" : "#06265A"
    readonly property color platePressed: root.contrast ? "#E6C62E" : "#06265A"
    readonly property color plateInk: root.contrast ? "#000000" : "#FFFFFF"
    // Text and surfaces.
    readonly property color ink: root.contrast || root.evening ? "#FFFFFF" : "#0D1B33"
    readonly property color ink2: root.contrast ? "#FFFFFF" : root.evening ? "#C4D0E4" : "#36455C"
    readonly property color wallInk: root.contrast ? "#000000" : "#0D1B33"
    readonly property color page: root.contrast ? "#000000" : root.evening ? "#07132A" : "#F1F4F7"
    readonly property color card: root.contrast ? "#000000" : root.evening ? "#0F2247" : "#FFFFFF"
    readonly property color tint: root.contrast ? "#333333" : root.evening ? "#164DA5" : "#E6EDF7"
    readonly property color line: root.contrast ? "#FFFFFF" : "#71839C"
    readonly property color hair: root.contrast ? "#FFFFFF" : root.evening ? "#2A3F6B" : "#CDD6E2"
    readonly property color grey: "#D9DEE5"
    readonly property color greyInk: "#3B4657"
    // Not in service, or no longer sure: paused, closed, cut off.
    readonly property color quiet: root.contrast ? "#333333" : root.evening ? "#1B2A47" : "#D9DEE5"
    readonly property color quietInk: root.contrast ? "#FFFFFF" : root.evening ? "#C4D0E4" : "#3B4657"
    readonly property color red: "#A8101A"
    // What cannot be pressed now, and its outline.
    readonly property color off: root.contrast ? "#9A9A9A" : root.evening ? "#8193AF" : "#71839C"
    readonly property color offLine: root.contrast ? "#5E5E5E" : root.evening ? "#2A3F6B" : "#CDD6E2"
    // Alarm as text or line on a card; on the red itself stands white.
    readonly property color redInk: root.contrast ? "#FFE14D" : root.evening ? "#F7C646" : "#A8101A"
    readonly property color green: "#0A5A3C"
    readonly property color white: "#FFFFFF"
    readonly property color black: "#0D1B33"
    // The night behind a closed centre.
    readonly property color night: "#07132A"
    readonly property color nightCard: "#0F2247"
    readonly property color nightLabel: "#C4D0E4"
    readonly property color nightPattern: "#164DA5"
    readonly property color nightHair: "#2A3F6B"
    // What is written over a clip lies on this.
    readonly property color captionShade: "#E60D1B33"
    // Keys on the officer's bar.
    readonly property color barKey: "#123A7C"
    // On the foot of the screens.
    readonly property color footEdge: root.contrast ? "#FFFFFF" : "#7F97C4"
    readonly property color footPressed: root.contrast ? "#333333" : "#0A3272"
    readonly property color footLine: "#4A6299"
    readonly property color footOff: "#9DB0D6"
    // The breeze blocks of a grey wall, and what lies over a page that has to wait.
    readonly property color greyPattern: "#C4CBD6"
    readonly property color shade: "#B3000000"
    // On paper, which stays white under every look.
    readonly property color paperPlate: "#09367A"
    readonly property color paperHair: "#CDD6E2"
    readonly property color perforation: "#71839C"
    readonly property string textFamily: "Be Vietnam Pro"
    readonly property string numberFamily: "Noto Sans"
    readonly property real lineHeight: 1.35
    readonly property real digitShare: 0.714
    readonly property int motionCall: root.reduceMotion ? 0 : 320
    readonly property int motionTicket: root.reduceMotion ? 0 : 240
    readonly property int motionPage: root.reduceMotion ? 0 : 120
    readonly property int motionDrift: root.reduceMotion ? 0 : 1200
    readonly property int motionFlash: root.reduceMotion ? 0 : 250
    readonly property int radiusTile: root.px(12)
    readonly property int radiusKey: root.px(14)
    readonly property int radiusCard: root.px(20)

    // A text of that size at reference size: in large letters text is 60 and titles are 84.
    function text(size: real): int {
        return root.px(!root.large ? size : size < 50 ? 60 : Math.max(84, size))
    }

    // Digits of that height at reference size: in large letters 44 to 56 at least.
    function digits(height: real): int {
        return root.px(!root.large ? height : height < 36 ? 44 : Math.max(56, height))
    }

    // Whole pixels for a length at reference size.
    function px(length: real): int {
        return Math.round(length * root.scale)
    }
}
