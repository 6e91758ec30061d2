"""The schemas as forms for people: fields in order, with words, limits and conditions."""
