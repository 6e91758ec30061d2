"""What would make a sound document better: rules and role profiles are data."""
