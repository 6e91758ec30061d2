"""Announcements: texts by which an organisation spreads a posting, one for each channel."""
