/** One entry of a list to choose from. */
export interface Option {
  value: string;
  label: string;
  /** The heading under which it stands; entries without one stand first. */
  group?: string;
}
