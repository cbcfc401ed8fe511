"""Expressions of time and of number: found by patterns over the words of a language, resolved against a day."""
