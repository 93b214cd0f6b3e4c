import { parseJourneyId } from '#contracts/journey-id';

/** Fields by which a row says whose it is; a refusal by `client` (client-differs). */
const WHOSE = new Set(['journeyId', 'clientId', 'client']);
/** How many levels deep an answer is searched. */
const DEEPEST = 8;

/** Ids of the journeys and clients in an answer, each once, wherever they stand in it. A client is left out where a journey of theirs is among them. */
export const shownIn = (answer: unknown): string[] => {
  const shown = new Set<string>();
  look(answer, shown, DEEPEST);
  const byJourney = new Set([...shown].flatMap((id) => parseJourneyId(id)?.clientId ?? []));
  return [...shown].filter((id) => !byJourney.has(id));
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
