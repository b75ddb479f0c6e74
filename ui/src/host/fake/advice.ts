// Advice on the sample dossier as it was on one day, so that the window has something to show in a browser. What
// depends on the dossier is changed by hand as far as the screens let an officer change it.

import { textOf } from "../../lib/values";
import type { Language } from "../../lib/words";
import type { ComparisonView, LicencesView, RouteCostsView, RoutesView, SideView, StepView, TimelineView, WhatIfView } from "../../wire/shapes";
import english from "./advice.en.json";
import chinese from "./advice.zh-CN.json";
import { judge } from "./judge";
import type { Kept, State } from "./store";

interface Recorded {
  routes: RoutesView;
  licences: LicencesView;
  costs: RouteCostsView[];
  timeline: TimelineView;
}

const RECORDED: Record<Language, Recorded> = { en: english, "zh-CN": chinese };

/** The routes, with the answers and the choice of the dossier. */
export function routesOf(state: State, language: Language): RoutesView {
  const { routes } = RECORDED[language];
  const text = (path: string): string => textOf(state.values[path]);
  return {
    ...routes,
    chosen: text("route"),
    chosen_because: text("assessment.route_reason"),
    chosen_on: text("assessment.chosen_on"),
    questions: routes.questions.map((question) => {
      const value = state.values[question.field];
      if (!value || value.kind === "empty") return question.prefilled_from === "" ? { ...question, answer: [] } : question;
      const answer = value.kind === "flag" ? [value.value ? "yes" : "no"] : value.kind === "text-list" ? value.value : [textOf(value)];
      return { ...question, answer, prefilled_from: "" };
    }),
  };
}

export function licencesOf(language: Language): LicencesView {
  return RECORDED[language].licences;
}

export function costsOf(language: Language): RouteCostsView[] {
  return RECORDED[language].costs;
}

/** Without a function, the licences that no other function calls for fall away. */
export function withoutFunctions(language: Language, without: string[]): WhatIfView {
  const { routes, licences } = RECORDED[language];
  const names = routes.functions.filter((one) => without.includes(one.id)).map((one) => one.name);
  return {
    appear: [],
    fall_away: licences.licences.filter((one) => one.functions.length > 0 && one.functions.every((name) => names.includes(name))),
    routes: routes.routes.map((one) => ({ route: one.route, before: one.state, after: one.state, appear: [], fall_away: [], papers_appear: [], papers_fall_away: [] })),
  };
}

/** The forecast, with the days that were entered. */
export function timelineOf(state: State, language: Language): TimelineView {
  const { timeline } = RECORDED[language];
  return { ...timeline, steps: timeline.steps.map((step) => recorded(step, state)) };
}

function recorded(step: StepView, state: State): StepView {
  const entries = Array.from({ length: state.counts["history.steps"] ?? 0 }, (_, index) => index);
  const last = entries.filter((index) => textOf(state.values[`history.steps.${index}.step`]) === step.id).at(-1);
  if (last === undefined) return step;
  const day = textOf(state.values[`history.steps.${last}.reached_on`]);
  const over = textOf(state.values[`history.steps.${last}.state`]) === "completed";
  const span = { low: day, likely: day, high: day };
  return { ...step, progress: over ? "completed" : "running", over, begins: span, ends: over ? span : step.ends };
}

/** Two dossiers side by side, text by text. */
export function compared(one: Kept, other: Kept, language: Language): ComparisonView {
  const side = (kept: Kept): SideView => {
    const report = judge(kept.now, language);
    return {
      id: kept.id, title: kept.now.title, ready: report.ready, blocking: report.counts.blocking, advisory: report.counts.advisory,
      route: textOf(kept.now.values["route"]), route_because: textOf(kept.now.values["assessment.route_reason"]),
      cost: RECORDED[language].costs.find((one) => one.route === textOf(kept.now.values["route"]))?.total ?? null, years: 3,
      missing: [], released: RECORDED[language].timeline.released,
    };
  };
  const paths = [...new Set([one, other].flatMap((kept) => Object.keys(kept.now.values)))].filter((path) => !/(^|\.)(id|attachment|file|id_number|mobile|email|emergency_contact)$/.test(path));
  const differing = paths.filter((path) => textOf(one.now.values[path]) !== textOf(other.now.values[path]));
  return {
    sides: [side(one), side(other)],
    differences: differing.map((field) => ({ field, values: [textOf(one.now.values[field]), textOf(other.now.values[field])] })),
  };
}
