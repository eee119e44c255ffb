"""What tells who speaks: verbs of saying, and sources that are named without one."""
