"""The engine of a volunteer opportunity board. It knows nothing of MkDocs."""
