"""From the formats of other platforms to the documents of a board."""
