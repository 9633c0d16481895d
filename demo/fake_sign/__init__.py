"""Serial signs without glass: they understand the published command sets, their faults included.

`with PtyLine(Signs("number-panel", addresses=(9,))) as line:` gives `line.address` for the settings
and `line.wait(lambda signs: signs.text(9) == "9012")`.
"""
