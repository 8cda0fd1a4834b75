"""The places that are not about one case: policy, log, settings."""
