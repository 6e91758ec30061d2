"""The board as open data, and in the formats of other platforms."""
