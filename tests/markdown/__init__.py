"""Markdown as people type it."""
