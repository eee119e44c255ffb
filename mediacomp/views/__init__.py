"""Tables in, what a person looks at out."""
