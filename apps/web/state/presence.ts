import { Store } from './store.js';

/**
 * What only somebody at the page does. A mouse on a shaking table moves by itself, and a page scrolls by itself, so these are not among them. Speech and
 * switches that stand in for keys make `input` and `click`.
 */
const ACTS = ['pointerdown', 'wheel', 'keydown', 'input', 'click'] as const;

/**
 * How long after an act a request counts as part of it, ms: a draft is sent 3 s after the last key, and what nobody answers is sent again until 14 s after
 * the first try.
 */
const LASTS_MS = 15_000;

/** Whether somebody is at this page: when they last pressed, typed or scrolled, ms since epoch. To open the page is an act, too. */
class Presence extends Store<number> {
  constructor() {
    super(Date.now());
    for (const act of ACTS) window.addEventListener(act, this.noted, { capture: true, passive: true });
  }

  isHere(): boolean {
    return Date.now() - this.get() < LASTS_MS;
  }

  /** What a script makes up counts for nothing, and neither does a key on which something lies. */
  private readonly noted = (event: Event): void => {
    if (event.isTrusted && !(event instanceof KeyboardEvent && event.repeat)) this.set(Date.now());
  };
}

export const presence = new Presence();
