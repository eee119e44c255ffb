"""What is told in words: sentences, figures, the terminal."""
