"""Markdown as people type it, turned into Markdown that every engine reads alike."""
