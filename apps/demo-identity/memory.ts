import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/**
 * Keeps sign-ins that are under way, and sessions, in memory, because a restart costs a demo person only one click. Access tokens are not kept: they are
 * signed, and need no memory.
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
          // Other kinds under the same grant, like a sign-in that is under way, go on.
          if (payload.kind === model && payload.grantId === grantId) entries.delete(key);
        return Promise.resolve();
      },
    };
  };
};
