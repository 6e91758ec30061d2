"""Words into documents for paper and pictures for sharing."""
