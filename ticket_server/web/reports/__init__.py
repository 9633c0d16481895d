"""Reports over HTTP: the call of the API. The page lies in `assets/pages/reports`."""
