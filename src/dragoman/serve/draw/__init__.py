"""Drawings as numbers: where each mark of a timeline, chart, map or network stands. Templates put them into SVG."""
