"""Holds a bag against its BagIt profile with the reference implementation in Python.

Usage: profile.py PROFILE BAG
"""

import json
import pathlib
import sys

import bagit
import bagit_profile

profile, bag = sys.argv[1:]
described = json.loads(pathlib.Path(profile).read_text(encoding="utf-8"))
identifier = described["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]
judge = bagit_profile.Profile(identifier, profile=described)
judge.validate_serialization(bag)
if not judge.validate(bagit.Bag(bag)):
    sys.exit(str(judge.report))
