"""The devices of a kiosk: the only place of the kiosk that puts bytes on a wire."""
