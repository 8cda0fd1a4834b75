"""One case: where it stands, what comes next, and everything known of it."""
