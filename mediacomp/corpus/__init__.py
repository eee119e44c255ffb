"""Many pairs: which articles are versions of one story, and all of them compared."""
