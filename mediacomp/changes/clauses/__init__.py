"""What a sentence tells of whom, stated or not: parties and predicates of clauses."""
