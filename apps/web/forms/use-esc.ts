import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Whether nothing in particular has the focus: then a key is meant for the form that the page is about. */
const isNowhere = (target: Element): boolean => target === document.body || target.id === 'main';

/**
 * A field of which the browser may show a list or a calendar. It closes that on Esc, tells the page of the key all the same, and not every browser says whether
 * it was open.
 */
const HAS_OWN = 'select, input[type="date"], input[type="datetime-local"], input[type="time"]';

/**
 * Esc in a form. A menu or a dialog that is open takes Esc for itself, and so does a field that may have something open. It is heard at the document, which
 * React's own handlers come before.
 * @param isOnly whether the page is about this form alone, so that Esc is also meant for it where nothing has the focus
 */
export const useEsc = (form: RefObject<HTMLElement | null>, isOnly: boolean, act: () => void): void => {
  const pressed = useEffectEvent((event: KeyboardEvent): void => {
    const { target, key, defaultPrevented, isComposing } = event;
    if (key !== 'Escape' || defaultPrevented || isComposing || !(target instanceof Element)) return;
    if (document.querySelector('dialog[open]') || target.matches(HAS_OWN)) return;
    if (!form.current?.contains(target) && !(isOnly && isNowhere(target))) return;
    // Else the browser closes the dialog that asks as soon as it is open, by the same press.
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const onPressed = (event: KeyboardEvent): void => pressed(event);
    document.addEventListener('keydown', onPressed);
    return () => document.removeEventListener('keydown', onPressed);
  }, []);
};
