"""Pull requests and filled forms: what they change, who must agree, and what is said about it."""
