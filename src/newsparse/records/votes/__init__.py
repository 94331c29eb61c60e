"""Votes: rows of numbers and signs beside the texts, the form that most records share, and on which side they stand."""
