"""The generated reference: every field, every problem, every piece of advice."""
