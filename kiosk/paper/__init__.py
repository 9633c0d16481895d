"""The paper of a visit: what the citizen is told of it, copies, and reports to the server."""
