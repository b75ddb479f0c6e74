# What the window says of routes, licences, days, costs and what-ifs. Statements come from the rule book.

window-nav-start = Routes
window-nav-advice = Licences
window-nav-timeline = Timeline
window-source = Source
window-unknown = Not known
window-file-written = Written: { $file }

# Before the start
window-start-title = Check before you start
window-start-lead = A few questions, then the three routes side by side. Every statement opens to its source. The choice stays yours.
window-start-questions = Questions
window-start-open = { $count ->
    [0] All answered
    [one] 1 not answered yet
   *[other] { $count } not answered yet
}
window-start-numbered = { $number }. { $question }
window-start-prefilled = Taken from “{ $field }” in the dossier. Choose another answer if it is otherwise
window-start-why = Why this is asked
window-start-routes = Three routes
window-start-aspects = What the sources say
window-start-aspect = Aspect
window-start-choose = Choose a route
window-start-choose-this = Keep this route
window-start-chosen = { $route }, chosen on { $date }.
window-start-not-chosen = No route is chosen with a reason yet.
window-route-state-impossible = Not possible as things stand
window-route-state-conditional = Open on conditions
window-route-state-open = Nothing known stands in its way

# Licences
window-advice-title = Licences and costs
window-advice-sum = { $count ->
    [0] No licence is called for on this route
    [one] { $held } of 1 licence called for on this route is in the dossier
   *[other] { $held } of { $count } licences called for on this route are in the dossier
}{ $missing ->
    [0] . No paper of a category is missing.
    [one] . Papers for 1 category are missing.
   *[other] . Papers in { $missing } groups are missing.
}
window-advice-save-pdf = Save the report as PDF
window-advice-save-html = Save as a web page
window-advice-functions = Licences by function
window-advice-functions-hint = Untick a function, or add one below, to see what changes. Nothing is stored until you say so.
window-advice-implied = (counted without being ticked)
window-advice-by-category = From the chosen categories
window-advice-none-called = No licence
window-advice-held-of = { $held } of { $count } held
window-advice-needs = What it calls for
window-advice-category = One of the categories that serve: { $category }
window-advice-category-chosen = Category in the dossier: { $category }
window-advice-met = Met by:
window-advice-asked = Asked for and missing:
window-advice-shown-by = Something stands in the dossier under “{ $field }”. Whether it is the right one, only a person can tell.
window-advice-not-held = Not in the dossier. If there is one, enter it under:
window-advice-standing = On this route: { $standing }
window-advice-missing = Papers that are missing
window-advice-or = Or:
window-advice-more-ways = There are more ways than these.

# What if
window-what-if-without = Without: { $functions }
window-what-if-with = With: { $functions }
window-what-if-search = Try another function
window-what-if-trial = (on trial)
window-what-if-same = Nothing changes in licences, reasons and papers.
window-what-if-keep = Take over into the dossier
window-what-if-back = Leave the dossier as it is
window-what-if-not-stored = Not stored yet

# Costs
window-costs = Costs by year
window-costs-year-column = Year
window-costs-year = Year { $year }
window-costs-total = Years 1 to { $years }
window-costs-at-least = at least { $sum }
window-costs-quoted = { $amount } as quoted, not added up
window-costs-items = What is paid: { $route }
window-costs-partner = Enter what the partner asks

# Timeline
window-timeline-likely = Likely live on { $date }
window-timeline-live-since = Live since { $date }
window-timeline-unknown = When it goes live is not known
window-timeline-span = Earliest { $low }, latest { $high }.
window-timeline-counted = Counted in Chinese working days from { $start }.
window-timeline-change-start = Change the start
window-timeline-start = The first step begins on
window-timeline-set-start = Forecast from this day
window-timeline-save = Save as .ics
window-timeline-picture = { $count ->
    [one] Forecast of 1 step. The table that follows holds the same dates.
   *[other] Forecast of { $count } steps. The table that follows holds the same dates.
}
window-timeline-papers = Papers
window-timeline-no-end = No source says how long it takes
window-timeline-range = { $low } to { $high }
window-timeline-legend = Legend
window-timeline-legend-likely = Likely
window-timeline-legend-band = Earliest to latest
window-timeline-legend-holiday = Public holiday
window-timeline-legend-cut = Paper runs out during a step
window-timeline-collisions = Collisions and notes
window-timeline-table = The same dates as a table
window-timeline-step = Step
window-timeline-takes = Takes
window-timeline-earliest = Earliest end
window-timeline-likely-end = Likely end
window-timeline-latest = Latest end
window-timeline-basis = Basis
window-timeline-enter = Enter a day
window-timeline-enter-text = A day that was entered stands in place of the forecast, and the later steps count from it.
window-timeline-record = Enter the day
window-progress-ahead = Waits
window-progress-open = Can begin
window-progress-running = Running
window-progress-returned = Sent back
window-progress-completed = Completed
window-progress-passed-by = Over
window-collision-over = { $field }: in force until { $day } only, before the steps ahead begin. Renew the document and enter the new date.
window-collision-certain = { $field }: ends on { $day }, before the release even if everything is quick. First affected: { $step }. Renew the document before starting.
window-collision-likely = { $field }: ends on { $day }, before the likely release. First affected: { $step }. Renew the document in time.
window-collision-possible = { $field }: ends on { $day }, before the release if everything is slow. First affected: { $step }. Have a renewal ready.
window-collision-consent = { $field }: the consent is of { $day }, after the start. Have it signed before data are handed on.
window-collision-verification = The verification runs out on { $day }, before the release. First affected: { $step }. Verify again in time.

# Home
window-home-overdue = { $step } takes longer than it is said to. Ask how far it is.
window-home-document-near = { $field }: the end date is near. Have it renewed in time.
window-home-document-over = { $field }: the end date has passed. Renew it and enter the new date.
window-home-verification-near = The yearly verification is due.
window-home-verification-over = The yearly verification is overdue. Verify again, then enter the day.
window-home-more-dates = { $count ->
    [one] and 1 more date
   *[other] and { $count } more dates
}
window-home-days-left = { $days ->
    [0] Today
    [one] 1 day left
   *[other] { $days } days left
}
window-home-days-over = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}

# What-ifs
window-compare = What-if
window-compare-open = Duplicate or compare
window-compare-lead = A what-if is a second dossier with everything of this one. Change it, compare the two, and keep one.
window-compare-duplicate = Duplicate as a what-if
window-compare-duplicate-text = The duplicate holds the same answers and files. Later changes to one do not touch the other.
window-compare-create = Duplicate
window-compare-title-of = { $title } (what-if)
window-compare-with = Compare with
window-compare-none = There is no second dossier to compare with yet. Duplicate this one first.
window-compare-what = Compared
window-compare-sides = Side by side
window-compare-licences = Licences missing
window-compare-licences-none = None
window-compare-live = Likely live
window-compare-released = { $likely } ({ $low } to { $high })
window-compare-keep = Keep only this one
window-compare-keep-title = Keep only { $title }?
window-compare-keep-text = “{ $title }” and its files are then erased from the vault. This cannot be undone.
window-compare-keep-both = Keep both
window-compare-differences = Fields that differ
window-compare-count = { $count ->
    [0] No field differs
    [one] 1 field
   *[other] { $count } fields
}
window-compare-field = Field

error-no-route-what = No route is chosen
error-no-route-do = Choose one of the three
error-no-route-reason-what = The route has no reason yet
error-no-route-reason-do = Enter a sentence on why this route. It is printed in the report
error-no-day-what = This is not a day of the calendar
error-no-day-do = Enter day, month and year, such as 3 11 2026
