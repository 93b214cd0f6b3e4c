import { Store } from './store.js';

/**
 * `in`: somebody is signed in, as far as anybody knows. `ended`: the API says that nobody is signed in, while a page is open; its text stays. `out`: somebody
 * has signed out, here or in another tab; nothing of anybody stays.
 */
export type SessionState = 'in' | 'ended' | 'out';

type Said = 'signed-in' | 'signed-out';

/** What the tabs of this browser know of the session that they share. They tell each other, and keep nothing. */
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

  /** Somebody has signed out: every tab forgets what it shows. */
  signedOut(): void {
    this.tabs.postMessage('signed-out' satisfies Said);
    this.set('out');
  }

  /** Called in the tab that has come back from the provider: it tells the others. */
  signedIn(): void {
    this.tabs.postMessage('signed-in' satisfies Said);
  }

  /** Registers what to do once somebody is signed in again. Who it is has to be asked. @returns what takes it back */
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
