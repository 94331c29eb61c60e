"""Who wrote which record: the records vote on where names stand, and compare what surrounds them."""
