"""What the reference says of every kind of problem: why it matters, and an example of it."""
