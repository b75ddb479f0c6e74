# What the page about the rule book says around the sentences of the rules (assets/rulebook/README.md).

rulebook-title = The rule book
rulebook-about = Rule book { $id }, version { $version }, made from regulation read on { $snapshot }. It holds { $rules } rules: { $blocking } blocking, { $advisory } advisory, { $information } for information.
rulebook-reading = Each rule is shown as an officer meets it: what it says of a made-up dossier that breaks it, what to do then, why, whom it concerns, since when, and on whose word. A rule blocks only where the source is confirmed; what rests on one good source advises, and what rests on a weak one informs.
rulebook-not-advice = This page is written by the program from the rule files and follows them word for word. It is no legal advice, and no source was read on the day on which you read this.
rulebook-sources = On whose word
rulebook-not-known = Looked for and not found
rulebook-weight = Weight
rulebook-says = What it says, for example
rulebook-concerns = Whom it concerns
rulebook-everyone = Every dossier in which the field is used
rulebook-since = In force
rulebook-from = Since { $day }
rulebook-until = until { $day }
rulebook-undated = The source gives no first day; it was read on { $day }

rulebook-when-routes = On the route: { $list }
rulebook-when-entity-types = Entity: { $list }
rulebook-when-provinces = Province: { $list }
rulebook-when-id-types = Identity document: { $list }
rulebook-when-roles = Attachment: { $list }
rulebook-when-filled = “{ $field }” is filled in
rulebook-when-blank = “{ $field }” is blank
rulebook-when-is = “{ $field }” is: { $list }
rulebook-when-is-not = “{ $field }” is not: { $list }
rulebook-when-matches = “{ $field }” is worded as the rule file describes

rulebook-area-across = Several dossiers together
rulebook-area-administrator = Administrator
rulebook-area-assessment = Assessment of the route
rulebook-area-attachments = Attachments
rulebook-area-categories = Categories and functions
rulebook-area-company = Company
rulebook-area-consent = Consent
rulebook-area-documents = Photos and scans
rulebook-area-domains = Servers
rulebook-area-dossier = The dossier itself
rulebook-area-filing = Filing
rulebook-area-licences = Licences
rulebook-area-mini-program = Mini Program
rulebook-area-partner = Partner
rulebook-area-subject-principal = Subject principal
rulebook-area-waivers = Waivers

# What `tongguan rules coverage` says of the platform's side.

rules-coverage-filing = Fields of the filing request, and what of a dossier fills each:
rules-coverage-codes = Error codes and states of the platform, and the rules that keep a filing from each. The list is what is known; the platform has more codes:
rules-coverage-because-part = (holds other fields only)
rules-coverage-because-platform = (known to the platform alone)
rules-coverage-because-live = (exists only while the partner is connected)
rules-coverage-because-no-role = (no role of its own; attach the paper as other material, and the partner moves it here)
rules-coverage-because-sending = (a matter of how the partner sends)
rules-coverage-because-packet = (the packet writes the request so that it does not arise)
rules-coverage-because-several = (the platform’s answer names the field)
rules-coverage-because-review = (part of code review, which a dossier does not hold)

# What `tongguan rules diff` says of the dossiers it is given.

rules-diff-untouched = Dossier { $id }: nothing changes as of { $day }.
rules-diff-touched = Dossier { $id } as of { $day }:
rules-diff-finding-appears = New finding: { $rule } at { $field }
rules-diff-finding-goes = No longer found: { $rule } at { $field }
rules-diff-finding-differs = Found otherwise: { $rule } at { $field }
