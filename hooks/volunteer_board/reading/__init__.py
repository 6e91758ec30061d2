"""From the bytes of strangers to documents that keep their line numbers."""
