export interface FactSearch {
  /** The code of the instrument that the form begins with. */
  readonly instrument?: string;
}

export const factSearch = ({ instrument }: Record<string, unknown>): FactSearch =>
  typeof instrument === 'string' && instrument !== '' ? { instrument } : {};
