"""From a board to pages, feeds, structured data and the files beside them."""
