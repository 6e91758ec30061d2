"""From rendered pages to files: frames are filled, and the site replaces the former one."""
