// The kinds by which findings are filtered, worst first.

import type { FindingView } from "../../wire/shapes";

export const KINDS = ["blocking", "advisory", "information", "waived"] as const;
export type Kind = (typeof KINDS)[number];

/** The kind of a finding; `null` for what asks nothing of a person. */
export function kindOf(finding: FindingView): Kind | "not-checked" | null {
  if (finding.outcome === "waived" || finding.outcome === "not-checked") return finding.outcome;
  if (finding.outcome !== "failed") return null;
  return KINDS.find((kind) => kind === finding.severity) ?? "information";
}
