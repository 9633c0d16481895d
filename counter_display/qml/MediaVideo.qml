import QtQuick
import QtMultimedia

// Clips as the graphics card draws them.
MediaSurface {
    id: root

    sink: video.videoSink

    VideoOutput {
        id: video

        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectFit
    }
}
