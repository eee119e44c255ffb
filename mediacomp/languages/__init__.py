"""What depends on the language: word lists, lemmas, syllables, spellings, WordNet."""
