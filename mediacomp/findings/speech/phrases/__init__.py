"""Noun phrases around a verb, told by closed classes of words and by capitals."""
