"""Whose words a story gives."""
