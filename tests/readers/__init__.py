"""What leaves the board, read by programs that people use and that were not written for Python.

What they need is in ``package.json``; of PDF readers, PDFium is in ``requirements-dev.in`` and
poppler of the system. A test starts one program for many files at once.
"""
