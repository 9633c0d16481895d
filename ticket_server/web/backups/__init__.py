"""What supervisors see of backups, and ask for."""
