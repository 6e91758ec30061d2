"""Issue forms: the schema as questions on GitHub, and answers as files of the board."""
