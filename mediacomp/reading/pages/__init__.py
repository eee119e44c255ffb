"""Web pages, saved or fetched: the article in them, and what they say of themselves."""
