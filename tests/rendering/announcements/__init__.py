"""Ready texts that spread a posting."""
