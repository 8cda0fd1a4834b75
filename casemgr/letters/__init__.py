"""Letters: wording from data files, typeset and written as PDF.

Rooms, from the bottom up: ``truetype`` reads font files; ``text`` cleans what people typed;
``fonts`` turns text into glyphs; ``linebreak`` breaks lines; ``slices`` and ``flow`` make pages
of positioned marks; ``pdf`` writes them. ``wording`` holds the words, ``words`` the forms of
dates and articles, ``compose`` and its neighbours put a letter together, ``renderer`` is the
door that the rest of the program uses.
"""
