"""The pages of a board: one module a kind of page."""
