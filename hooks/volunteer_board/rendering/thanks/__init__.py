"""Recognition: certificates and letters of thanks, in the words of each language."""
