"""What a page can become: one module a format. Nothing here is loaded until it is used."""
