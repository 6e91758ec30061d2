"""The web form's own room: what scripts check and write is what the engine reads."""
