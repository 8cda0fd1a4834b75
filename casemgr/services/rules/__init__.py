"""Reading of the two rule files: the Act and a company's policy. See ``services.rules_files``."""
