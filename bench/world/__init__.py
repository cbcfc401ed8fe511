"""The world set: pages about real events, with what they tell together."""
