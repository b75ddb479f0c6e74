# Questions, routes, costs and what would change: what advice says around the data of the rule book.

cli-advise-questions-about = Prints the questions that come before the choice of a route, and why each is asked
cli-advise-costs-about = Adds up what each route costs, by year
cli-option-answers = A file of answers (JSON: question ids with words, true or false, or function ids); they go before those in the dossier
cli-option-with = Shows what would change with this function too (repeatable)
cli-option-without = Shows what would change without this function (repeatable)
cli-option-years = Years to add up, 1 to 30
cli-usage-years = --years takes a whole number from 1 to 30.
error-no-such-function-what = The rule book has no function “{ $function }”.
error-no-such-function-do = Run “tongguan advise questions” to see the ids of all functions.

advice-list-separator = { ", " }
advice-or = { " or " }

advice-questions-title = Questions before the choice of a route
advice-answers-title = What is answered
advice-question-answered = Answer: { $answer }
advice-question-prefilled = Taken from { $field } ({ $path }): { $answer }. Answer the question if it is otherwise.
advice-question-open = Not answered yet, so it is not weighed.
choice-yes = Yes
choice-no = No

advice-chosen-because = Reason given: { $reason }
advice-chosen-on = Chosen on { $day }
advice-state-impossible = not possible as things stand
advice-state-conditional = open on conditions
advice-state-open = nothing known stands in its way
advice-bearing-impossible = Rules it out
advice-bearing-condition = Condition
advice-bearing-unknown = Not known
advice-bearing-favours = In favour
advice-bearing-burdens = Against
advice-reason-differs = Another source says something else of this; both are shown.
advice-reason-function-impossible = “{ $function }” is closed on this route.
advice-reason-function-condition = “{ $function }” is open with papers, or in some regions, or for some goods; the licence advice names them.
advice-reason-function-unknown = Whether “{ $function }” can be offered on this route is not known.
advice-reason-no-category = The catalogue of this route has no category for it.
advice-reason-barred = Closed to foreign investment among the licences it can call for: { $licences }.
advice-reason-detail = { $reason } { $detail }
advice-reason-category-others = The category “{ $category }” is open to other kinds of entities only.
advice-reason-category-list = The category “{ $category }” is of another catalogue. Look in the catalogue of this route for one that fits.

advice-missing-title = Smallest sets of papers that the categories still ask for
advice-missing-none = No paper is missing, as far as the categories tell.
advice-missing-group = For { $names }
advice-clause-met = Asked: { $asked }. Met by: { $met }

advice-costs-title = What each route costs
advice-costs-partner = Fees of the partner in the dossier are counted on this route: { $route }
advice-costs-route = { $route } (applicant: { $applicant })
advice-cost-line = { $name }: { $amount }, { $charged }
advice-cost-amount = { $amount } { $currency }
advice-cost-quoted = { $amount } { $currency } as quoted, not confirmed and not added up
advice-cost-unknown = not known
advice-cost-unnamed = Fee of the partner, not named yet
advice-charged-once = once
advice-charged-yearly = every year
advice-charged-when-it-happens = only if it comes to that; not added up
advice-charged-unstated = how often is not entered; counted once
advice-costs-year = Year { $year }: { $sum }
advice-costs-total = Years 1 to { $years } together: { $sum }
advice-costs-at-least = at least { $sum }; more is not known
advice-costs-nothing = nothing

advice-what-if-title = What would change
advice-what-if-with = Added: { $functions }
advice-what-if-without = Left out: { $functions }
advice-what-if-licences-appear = Called for in addition
advice-what-if-licences-fall-away = No longer called for
advice-what-if-none = None.
advice-what-if-route = { $route }: { $before }; then: { $after }
advice-what-if-route-same = { $route }: { $after }, as before
advice-what-if-appear = New reasons
advice-what-if-fall-away = Reasons that fall away
advice-what-if-papers-appear = Missing then
advice-what-if-papers-fall-away = No longer missing
