"""The forms behind the buttons of a case: one command each."""
