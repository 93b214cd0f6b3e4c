import { useEffect, useEffectEvent } from 'react';
import { singleKeys } from '../state/single-keys.js';

const FIELDS = 'input, textarea, select, [contenteditable]';

/** Whether a single key is meant for the page: not where somebody types, nor for a dialog, nor where single keys are switched off (WCAG 2.1.4). */
const isForPage = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  singleKeys.get() &&
  !(ctrlKey || metaKey || altKey) &&
  target instanceof Element &&
  target.closest(FIELDS) === null &&
  document.querySelector('dialog[open]') === null;

interface Keys {
  /** Opens Find; null for a person who may not. */
  readonly find: (() => void) | null;
  /** Opens the list of the keys. */
  readonly list: () => void;
}

/** Ctrl K (or ⌘ K) anywhere, and outside of fields `/`: Find. `?` outside of fields: the list of the keys. */
export const useKeys = ({ find, list }: Keys): void => {
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return find;
    if (!isForPage(event)) return null;
    return { '/': find, '?': list }[event.key] ?? null;
  };
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const onPressed = (event: KeyboardEvent): void => pressed(event);
    document.addEventListener('keydown', onPressed);
    return () => document.removeEventListener('keydown', onPressed);
  }, []);
};
