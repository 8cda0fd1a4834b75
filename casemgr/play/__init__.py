"""Plays cases from files without a window: for demonstrations, training and tests.

A scenario is a TOML file that tells a case step by step and says what must come of each step;
``resources/cases/README.md`` describes the format.
"""
