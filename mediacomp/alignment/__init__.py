"""Two articles in, an `Alignment` out: which sentences belong together, and which of
their words.
"""
