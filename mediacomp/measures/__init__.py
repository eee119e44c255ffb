"""An article or an alignment in, one tidy table out: a file a measure."""
