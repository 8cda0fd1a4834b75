"""Keys and hand-over: who can open the vault, and how the office goes to a successor."""
