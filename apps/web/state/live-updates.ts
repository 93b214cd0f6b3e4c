import { Store } from './store.js';

/** Key of the local storage: the choice belongs to the device, and says nothing of a person. */
const KEPT = 'iop-live-updates';

/** Whether lists change while somebody looks at them (WCAG 2.2.2). High risks and relapses come in any case. */
class LiveUpdates extends Store<boolean> {
  constructor() {
    super(localStorage.getItem(KEPT) !== 'off');
  }

  choose(isOn: boolean): void {
    if (isOn) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, 'off');
    this.set(isOn);
  }
}

export const liveUpdates = new LiveUpdates();
