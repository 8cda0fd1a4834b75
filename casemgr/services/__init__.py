"""What the program does: one use case, one transaction. No Qt, no SQL, no PDF."""
