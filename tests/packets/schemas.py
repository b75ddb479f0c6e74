"""Checks files against a JSON Schema with the reference implementation in Python.

Usage: schemas.py SCHEMA FILE...   JSON, or TOML by its ending. Prints every disagreement.
"""

import json
import pathlib
import sys
import tomllib

import jsonschema


def content(name):
    text = pathlib.Path(name).read_text(encoding="utf-8")
    return tomllib.loads(text) if name.endswith(".toml") else json.loads(text)


schema, *files = sys.argv[1:]
kind = jsonschema.validators.validator_for(content(schema), default=jsonschema.Draft202012Validator)
kind.check_schema(content(schema))
validator = kind(content(schema), format_checker=kind.FORMAT_CHECKER)
wrong = 0
for name in files:
    for error in validator.iter_errors(content(name)):
        wrong += 1
        print(f"{name}: {error.json_path}: {error.message}")
sys.exit(wrong != 0)
