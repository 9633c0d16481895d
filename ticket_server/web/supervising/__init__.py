"""What the supervisor's page is told beside the board, the estimates and the settings."""
