"""How much speaks for a reading: one table of signs, and what each of them looks at."""
