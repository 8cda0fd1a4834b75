"""The window before a vault is open: make one, open one, try the sample."""
