"""Texts of files: starters, and small changes that keep everything else as it was written."""
