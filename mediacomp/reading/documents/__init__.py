"""One article a file: plain text, Markdown, Word."""
