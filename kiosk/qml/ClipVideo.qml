import QtQuick
import QtMultimedia

// Clips as the graphics card draws them.
ClipSurface {
    id: root

    sink: video.videoSink

    VideoOutput {
        id: video

        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectFit
    }
}
