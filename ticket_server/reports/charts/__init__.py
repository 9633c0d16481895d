"""Charts: what is drawn, and how a drawing becomes SVG or a part of a PDF page."""
