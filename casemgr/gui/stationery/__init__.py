"""What letters are printed on, and the words that are the company's own."""
