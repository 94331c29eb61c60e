"""Templates that a page suggests by its own repetition."""
