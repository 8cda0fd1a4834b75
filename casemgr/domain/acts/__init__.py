"""What a manager does, as functions: a case in, events out. Each refuses what may not be."""
