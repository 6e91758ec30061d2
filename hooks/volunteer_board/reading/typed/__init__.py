"""What people type into a field of a kind, as the values that a file holds.

Every door reads with this: files, forms, commands, tables. In the browser
``docs/assets/scripts/contribute/typed/`` says the same, and a test holds the two together.
"""
