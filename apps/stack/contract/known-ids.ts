/** Ids of what has been begun, by the parameter of an address, so that requests name something that exists. */
export interface KnownIds {
  readonly journeyId: readonly string[];
  readonly clientId: readonly string[];
  readonly task: readonly string[];
  readonly trackId: readonly string[];
  readonly group: readonly string[];
  readonly version: readonly string[];
  readonly seq: readonly string[];
}

interface Listed {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

const distinct = (values: readonly unknown[]): string[] => [...new Set(values.map(String))];

/** @param token of somebody who may list all of it */
export async function knownIds(url: string, token: string): Promise<KnownIds> {
  const list = async (path: string): Promise<Listed['items']> => {
    const response = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as Listed).items;
  };
  const [journeys, tasks, tracks, policies] = await Promise.all([
    list('/v1/journeys?limit=200'),
    list('/v1/tasks?limit=200'),
    list('/v1/tracks'),
    list('/v1/policies'),
  ]);
  return {
    journeyId: distinct(journeys.map(({ journeyId }) => journeyId)),
    clientId: distinct(journeys.map(({ clientId }) => clientId)),
    task: distinct(tasks.map(({ task }) => task)),
    trackId: distinct(tracks.map(({ trackId }) => trackId)),
    group: distinct(tracks.flatMap(({ groups }) => (groups as Listed['items']).map(({ id }) => id))),
    version: distinct(policies.map(({ version }) => version)),
    seq: ['1', '2', '3', '4', '5'],
  };
}

/**
 * The ids as settings of Schemathesis: most requests name something that exists, and the others something that does not. TOML writes arrays of strings as
 * JSON does.
 */
export const asDictionaries = (ids: KnownIds): string => {
  const known = Object.entries(ids).filter(([, values]) => (values as readonly string[]).length > 0);
  const dictionaries = known.map(
    ([name, values]) => `[dictionaries.${name}]\nvalues = ${JSON.stringify(values)}\n`,
  );
  const bound = known.map(([name]) => `"path.${name}" = { dictionary = "${name}", probability = 0.8 }\n`);
  return `${dictionaries.join('\n')}\n[parameters]\n${bound.join('')}`;
};
