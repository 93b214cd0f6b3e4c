import type { SignInSettings } from '#identity/sign-in-settings';
import { MINUTE_MS } from './authenticate.js';

/** DI token for how people sign in. */
export class SignInSetting {
  constructor(readonly settings: SignInSettings) {}

  get idleMs(): number {
    return this.settings.session.idleMinutes * MINUTE_MS;
  }
}
