"""Journeys of people through the board, in every engine that they have: ``make test-browsers``."""
