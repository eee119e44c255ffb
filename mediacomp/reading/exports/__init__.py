"""What archives hand out: Nexis, Lexis and Factiva, with many articles a file."""
