"""Letters: looking at them, issuing, printing and posting them."""
