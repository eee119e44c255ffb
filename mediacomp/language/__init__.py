"""Text in: sentences, tokens, lemmas, quotation marks. Rules and word lists, no file of
the user's.
"""
