"""What the program knows of requests: rules, cases, clocks. Standard library only."""
