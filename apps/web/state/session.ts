import { Store } from './store.js';

/**
 * `in`: as far as anybody knows. `ended`: the API knows nobody any more, while a page is open, whose text stays. `out`: signed out
 * by hand, here or in another tab: nothing of anybody stays.
 */
export type SessionState = 'in' | 'ended' | 'out';

type Said = 'signed-in' | 'signed-out';

/** What this browser's tabs know of the session that they share. They tell each other, and keep nothing. */
class Session extends Store<SessionState> {
  private readonly tabs = new BroadcastChannel('iop-session');
  private readonly back = new Set<() => void>();

  constructor() {
    super('in');
    this.tabs.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data === 'signed-out') this.set('out');
      else this.begunAgain();
    };
  }

  ended(): void {
    if (this.get() === 'in') this.set('ended');
  }

  /** By hand: every tab forgets what it shows. */
  signedOut(): void {
    this.tabs.postMessage('signed-out' satisfies Said);
    this.set('out');
  }

  /** This tab has come back from the provider. */
  signedIn(): void {
    this.tabs.postMessage('signed-in' satisfies Said);
  }

  /** Called once somebody is signed in again; who it is has to be asked. */
  onBack(act: () => void): () => void {
    this.back.add(act);
    return () => this.back.delete(act);
  }

  resumed(): void {
    this.set('in');
  }

  private begunAgain(): void {
    for (const act of this.back) act();
  }
}

export const session = new Session();
