"""Statements of two versions that can't both be right, a module a kind."""
