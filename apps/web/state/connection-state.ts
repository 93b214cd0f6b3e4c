import { Store } from './store.js';

/** Since when nobody has answered, ms since epoch; null while somebody does. */
class Connection extends Store<number | null> {
  constructor() {
    super(navigator.onLine ? null : Date.now());
    window.addEventListener('offline', () => this.lost());
  }

  lost(): void {
    if (this.get() === null) this.set(Date.now());
  }

  /** An answer to what was sent before nobody answered says nothing of now: it had only been on its way. @param sentAt ms since epoch */
  found(sentAt: number): void {
    const since = this.get();
    if (since !== null && sentAt >= since) this.set(null);
  }
}

export const connection = new Connection();
