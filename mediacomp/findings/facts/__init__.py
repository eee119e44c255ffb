"""What an article states that can be checked: names, numbers, dates.

Numbers and dates are read by small grammars over tokens (`amounts`, `dates`), names by
capitals (`names`), with word lists for the words and WordNet for what a capital at the
beginning of a sentence means. There is no model, so that each finding can be traced to
a rule. Which names mean the same is decided over both versions together (`aliases`).
"""

from mediacomp.findings.facts.fact import Fact
from mediacomp.findings.facts.find import facts_in

__all__ = ["Fact", "facts_in"]
