// Leading the officer to a place on the page.

const INPUTS = "input, select, textarea, button";

/**
 * Brings an element into view and the focus to it, or to the first input inside it when it is a group,
 * where the focus can be seen. Answers whether there is such an element.
 */
export function focusPlace(id: string): boolean {
  const element = document.getElementById(id);
  if (!element) return false;
  const chosen = element.querySelector<HTMLElement>("input:checked");
  const target = element.matches("input, select, textarea, button") ? element : (chosen ?? element.querySelector<HTMLElement>(INPUTS) ?? element);
  target.scrollIntoView({ block: "center" });
  target.focus();
  return true;
}
