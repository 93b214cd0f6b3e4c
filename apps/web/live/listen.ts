import { toldOf, type Hearing, type Told } from './told.js';

const CHANNEL = 'iop-live';
const LOCK = 'iop-live';
const EVENTS = ['journey', 'track', 'policy', 'merge', 'missed', 'signedOut'] as const;

interface Listener {
  readonly told: (told: Told) => void;
  readonly hearing: (hearing: Hearing) => void;
}

type Said = { readonly told: Told } | { readonly hearing: Hearing };
/** What a tab that has just been opened sends: it asks how the connection stands. */
type Passed = Said | { readonly asks: true };

/**
 * Listens to the API over one connection for all tabs, because a browser has only six for one server. The tab that holds the lock listens, and tells the
 * others, hidden or not. When that tab goes, another gets the lock. A tab that comes later asks how the connection stands.
 * @returns what ends it
 */
export const listen = ({ told, hearing }: Listener): (() => void) => {
  const tabs = new BroadcastChannel(CHANNEL);
  const ended = new AbortController();
  /** How the connection stood when this tab last said so; null while it does not listen for all. */
  let own: Said | null = null;
  const here = (said: Said): void => ('told' in said ? told(said.told) : hearing(said.hearing));
  const pass = (passed: Passed): void => tabs.postMessage(passed);
  const everywhere = (said: Said): void => {
    if ('hearing' in said) own = said;
    here(said);
    pass(said);
  };
  tabs.onmessage = ({ data }: MessageEvent<Passed>) => {
    if (!('asks' in data)) here(data);
    else if (own) pass(own);
  };
  pass({ asks: true });
  void navigator.locks
    .request(LOCK, { signal: ended.signal }, () => untilEnded(ended.signal, everywhere))
    // The tab was closed while it waited for the lock: that ends the request with an error.
    .catch(() => undefined);
  return () => {
    ended.abort();
    tabs.close();
  };
};

const untilEnded = (ended: AbortSignal, pass: (said: Said) => void): Promise<void> =>
  new Promise((resolve) => {
    // It cannot say whose page this is, and comes back with the session of whoever is signed in then. It tells ids and codes; what is read of them says it.
    const source = new EventSource('/v1/live');
    source.addEventListener('ready', () => pass({ hearing: 'live' }));
    // The browser reconnects by itself, and sends the id of the last event that it has heard.
    source.onerror = () => pass({ hearing: source.readyState === EventSource.CLOSED ? 'off' : 'catchingUp' });
    for (const name of EVENTS)
      source.addEventListener(name, ({ data }: MessageEvent<string>) => {
        const one = toldOf(name, data);
        if (one) pass({ told: one });
      });
    ended.addEventListener('abort', () => {
      source.close();
      resolve();
    });
  });
