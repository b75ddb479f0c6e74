"""Judges one resident identity number a line with python-stdnum, as `tongguan identify` does with ours."""

import sys

from stdnum.cn import ric


def verdict(number):
    try:
        return "valid" if ric.is_valid(number) else "invalid"
    except KeyError:
        # python-stdnum 2.2 stumbles over a region of which its table has no county.
        return "unknown"


for line in sys.stdin:
    print(verdict(line.rstrip("\n")))
