"""The page as the search for records sees it: shapes of lines, what the site prints, which lines patterns fit."""
