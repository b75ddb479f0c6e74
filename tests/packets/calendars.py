"""Checks a calendar file with the reference implementation in Python, property by property.

Usage: calendars.py FILE   Prints what is wrong, then the number of events and of alarms.
"""

import datetime
import pathlib
import sys

import icalendar

content = pathlib.Path(sys.argv[1]).read_bytes()
calendar = icalendar.Calendar.from_ical(content)
wrong = []
for part in calendar.walk():
    wrong += [f"{part.name}: {error}" for error in part.errors]
    wrong += [f"{part.name}: {name} is missing" for name in part.required if name not in part]
    wrong += [f"{part.name}: {name} stands twice" for name in part.singletons if isinstance(part.get(name), list)]
events = list(calendar.walk("VEVENT"))
for event in events:
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    if isinstance(start, datetime.datetime) or not start < end:
        wrong.append(f"{event['UID']}: {start} to {end}")
if len({event["UID"] for event in events}) != len(events):
    wrong.append("an UID stands twice")
if icalendar.Calendar.from_ical(calendar.to_ical()) != calendar:
    wrong.append("it reads back as something else")
print(*wrong, sep="\n", end="\n" if wrong else "")
print(len(events), len(list(calendar.walk("VALARM"))))
sys.exit(bool(wrong))
