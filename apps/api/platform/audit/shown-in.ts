/** Fields by which a row says whose it is. */
const WHOSE = new Set(['journeyId', 'clientId']);
/** A page has 200 rows at most; a track's view has all who wait. */
const DEEPEST = 8;

/** Ids of the journeys and clients in an answer, each once, wherever in it they stand. */
export const shownIn = (answer: unknown): string[] => {
  const shown = new Set<string>();
  look(answer, shown, DEEPEST);
  return [...shown];
};

const look = (value: unknown, shown: Set<string>, left: number): void => {
  if (typeof value !== 'object' || value === null || left === 0) return;
  if (Array.isArray(value)) {
    for (const one of value) look(one, shown, left - 1);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && (WHOSE.has(name) || isClientsId(name, value))) shown.add(inner);
    else look(inner, shown, left - 1);
  }
};

/** A client by itself has an `id`, and a record number. */
const isClientsId = (name: string, of: object): boolean => name === 'id' && 'recordNumber' in of;
