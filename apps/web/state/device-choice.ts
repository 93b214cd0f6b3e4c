import { Store } from './store.js';

/** Something that is on unless somebody has switched it off. The choice is kept in the local storage: it belongs to the device, and says nothing of a person. */
export class DeviceChoice extends Store<boolean> {
  constructor(private readonly key: string) {
    super(localStorage.getItem(key) !== 'off');
  }

  choose(isOn: boolean): void {
    if (isOn) localStorage.removeItem(this.key);
    else localStorage.setItem(this.key, 'off');
    this.set(isOn);
  }
}
