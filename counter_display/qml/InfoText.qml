import DenLuot.Kit

// A text of the information board: nothing of it is cut, and it is as high as its lines are.
Label {
    height: lineCount * lineHeight
    lines: 1.22
    visible: text !== ""
}
