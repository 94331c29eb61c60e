"""Apply a template to the page: its records, what of them is one list, and where their texts begin and end."""
