"""The paper ticket: what it says (`content`) and how it looks, as one 1-bit picture. No Qt."""
