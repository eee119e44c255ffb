"""Words of certainty and agency of linked sentences, and what became of them."""
