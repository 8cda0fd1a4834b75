"""Writes the case summary as files for other programs: CSV and XLSX."""
