import { Store } from './store.js';

/**
 * `in`: somebody is signed in, as far as anybody knows. `ended`: the API says that nobody is signed in, while a page is open; its text stays. `out`: somebody
 * has signed out, here or in another tab; nothing of anybody stays. `another`: somebody else is signed in than whom this page is drawn for; nothing of it
 * stays, and it is loaded anew.
 */
export type SessionState = 'in' | 'ended' | 'out' | 'another';

/** `drawnFor`: a tab was loaded, and is that person's. */
type Said = 'signed-in' | 'signed-out' | { readonly drawnFor: string };

/** What the tabs of this browser know of the session that they share. They tell each other, and keep nothing. */
class Session extends Store<SessionState> {
  private readonly tabs = new BroadcastChannel('iop-session');
  private readonly back = new Set<() => void>();
  private whose: string | null = null;

  constructor() {
    super('in');
    this.tabs.onmessage = ({ data }: MessageEvent<Said>) => this.heard(data);
  }

  /** Staff id of whom this page is drawn for: who was signed in when it was loaded. Null until that is known; then it stays, because another gets another page. */
  get drawnFor(): string | null {
    return this.whose;
  }

  /** Called once it is known whose this page is: it tells the other tabs, whichever way somebody has come here from the sign-in. */
  isOf(id: string): void {
    if (this.whose !== null) return;
    this.whose = id;
    this.tabs.postMessage({ drawnFor: id } satisfies Said);
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
    if (this.get() === 'ended') this.set('in');
  }

  another(): void {
    this.set('another');
  }

  private heard(said: Said): void {
    if (said === 'signed-out') {
      this.set('out');
      return;
    }
    if (said !== 'signed-in') {
      const isSame = said.drawnFor === this.whose;
      if (isSame && this.get() === 'in') return;
      // Out of sight until the API has said who it is.
      if (!isSame && this.whose !== null) this.ended();
    }
    for (const act of this.back) act();
  }
}

export const session = new Session();
