"""What can be a name, and what sites print around one in its line."""
