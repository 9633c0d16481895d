// What the hall's screens have in common. No module: old browsers.
