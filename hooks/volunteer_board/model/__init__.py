"""The board as frozen values, and what can be said of them at a moment."""
