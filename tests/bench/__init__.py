"""A benchmark: this board against Hugo, on the same generated postings.

Run ``python -m tests.bench --help`` from the root of the repository.
"""
