"""Who answers whom: from levels and links, from names and numbers that a record prints, from indents."""
