"""Seeded postings, organisations and stories that read like real ones."""
