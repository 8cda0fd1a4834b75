"""The list of cases, and taking in a new one."""
