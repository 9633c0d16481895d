"""The forms in which a report is handed out, one module each: JSON, CSV, XLSX, PDF."""
