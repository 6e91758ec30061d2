"""The insights page: what the board achieves, as charts, tables and data."""
