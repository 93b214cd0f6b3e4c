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

  found(): void {
    this.set(null);
  }
}

export const connection = new Connection();
