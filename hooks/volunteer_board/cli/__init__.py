"""The command line: what people and workflows type."""
