import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/**
 * Where the provider keeps sign-ins that are under way, and sessions: in memory, since a restart costs a demo person one
 * click. Access tokens are not among them: they are signed, and need no memory.
 */
export const memory = (now: () => number = Date.now): AdapterFactory => {
  const entries = new Map<string, Entry>();
  const sweep = () => {
    for (const [key, { until }] of entries) if (until <= now()) entries.delete(key);
  };
  const read = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    return entry && entry.until > now() ? entry.payload : undefined;
  };
  const first = (match: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...entries.values()].find(({ payload, until }) => until > now() && match(payload))?.payload;

  return (model): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      upsert: (id, payload, expiresIn) => {
        sweep();
        entries.set(keyOf(id), { payload, until: expiresIn ? now() + expiresIn * 1000 : Infinity });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(read(keyOf(id))),
      findByUid: (uid) => Promise.resolve(first((it) => it.kind === model && it.uid === uid)),
      findByUserCode: (code) => Promise.resolve(first((it) => it.kind === model && it.userCode === code)),
      consume: (id) => {
        const payload = read(keyOf(id));
        if (payload) payload.consumed = Math.floor(now() / 1000);
        return Promise.resolve();
      },
      destroy: (id) => {
        entries.delete(keyOf(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const [key, { payload }] of entries)
          // What is under way for the same grant, like the next sign-in, goes on.
          if (payload.kind === model && payload.grantId === grantId) entries.delete(key);
        return Promise.resolve();
      },
    };
  };
};
