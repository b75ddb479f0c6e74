// The names by which tests from outside find the controls, in `data-testid`:
//
//   field-<path>            a field's input, such as field-company.name or field-licences.0.number;
//                           a date adds -day, -month, -year and -long-term; a choice of radios adds
//                           -<word>; a yes-or-no adds -yes and -no; a search adds -search, its
//                           results -result-<n>, what was chosen -remove-<n> (a region: -chosen,
//                           -remove); the main category adds -<n>
//   add-<list>, remove-<list>-<n>   the items of a list, such as add-licences
//   reveal-<path>           shows and masks an identity value (aria-pressed)
//   slot-<role>             chooses the file for a role; slot-<role>-name says what is there
//   finding-<rule>          a finding, beside its field and on the check screen; there goto-<rule>,
//                           waive-<rule> are its buttons, seen once its summary is opened
//   summary                 the error summary; summary-<rule> its links
//   verdict                 the verdict sentence
//   action-<verb>           a button: action-unlock, action-create-vault, action-start-dossier, ...
//   task-<page>             a row of the task list; task-<page>-state its status
//   nav-<name>              navigation: nav-home, nav-overview, nav-answers, nav-documents,
//                           nav-check, nav-packet, nav-feedback, nav-rule-book, nav-activity,
//                           nav-settings, nav-verify, nav-lock
//   dossier-<n>             a row of the dossier list, counted from 0
//   answer-<rule>           an answer that came back (data-state); goto-<rule> leads to its field
//   entry-<n>               an entry of the journal by its number; activity-about filters by dossier
//   hit-<n>, rule-<id>      what a search in the rule book found, and a rule that opens
//   other-<n>               in a finding, another dossier with the same value
//   attachment-<n>          a file's row, with field-attachments.<n>.role and remove-attachments-<n>
//   language-en, language-zh-CN, theme-system, theme-light, theme-dark, filter-<kind>, seal-<kind>
//   change-<page>           leads from the answers to a page
//   passphrase-input, recovery-input, title-input, search-dossiers, way-key-store, way-passphrase,
//   waive-reason, waive-approver, waive-expires-day (-month, -year), draft
//   route-<word> (data-state), choose-route-<word>, route-reason, route-chosen; function-<id> (a tick), -more;
//   licence-<id> (data-held), what-if, costs, licences-sum, saved-file
//   step-<id> (data-progress), enter-<id>, remove-step-<n>, step-state-<word>, step-day-day (-month, -year),
//   start-day-day (-month, -year), collision; compare-with, comparison, copy-title-input
//   title (the heading), trouble (with data-code), saved, kit, receipt, fingerprint, passphrase,
//   verification (with data-intact), summary, verdict (with data-ready)

/** The test name of a field. */
export function fieldTest(path: string): string {
  return `field-${path}`;
}
