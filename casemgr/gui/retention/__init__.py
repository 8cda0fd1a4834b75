"""Keeping and erasing: what is due, erasing it, and what is left."""
