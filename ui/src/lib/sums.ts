// Sums as people read them: what is not known comes on top.

import type { TotalView } from "../wire/shapes";
import { money } from "./format";
import type { Speaker } from "./words";

/** A sum; one with an unknown part is the least it can be, and nothing known is not "at least nothing". */
export function sumOf(total: TotalView | undefined, words: Speaker): string {
  const known = total?.amounts.filter((one) => !total.at_least || Number(one.amount) > 0) ?? [];
  const amounts = known.map((one) => money(one.amount, one.currency, words.language));
  const text = amounts.length === 0 ? words.say("advice-costs-nothing") : amounts.join(words.say("advice-list-separator"));
  if (!total?.at_least) return text;
  return amounts.length === 0 ? words.say("window-unknown") : words.say("window-costs-at-least", { sum: text });
}
