"""The web form: its pages, and the data that its scripts ask for."""
