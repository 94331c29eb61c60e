"""How a record is written down: the notation of dialect files, its patterns, a template of lines and its records."""
