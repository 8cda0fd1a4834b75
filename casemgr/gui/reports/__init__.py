"""The case summary: what is in it, and saving it as a file."""
