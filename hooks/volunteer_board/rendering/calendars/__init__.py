"""iCalendar (RFC 5545): what is dated in postings, to subscribe to or to add once."""
