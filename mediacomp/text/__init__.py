"""What an article is: its text, and the places in it."""
