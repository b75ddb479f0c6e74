"""Judges one resident identity number a line with python-stdnum, as `tongguan identify` does with ours."""

import sys

from stdnum.cn import ric

for line in sys.stdin:
    print("valid" if ric.is_valid(line.rstrip("\n")) else "invalid")
