"""From documents to problems: the form by schema, and what files say together."""
