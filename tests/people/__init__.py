"""What people type and paste, through every door by which it can come onto the board."""
