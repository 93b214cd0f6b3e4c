import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { session } from '../state/session.js';
import { useStore } from '../state/store.js';
import css from './frame.module.css';

/**
 * What stands on the page. While its session has ended it is out of sight, for sight and for a screen reader, because an abandoned tablet lies where others
 * can see it. It stays on the page, so what was typed is there again for the same person, and the focus is where it was.
 * A dialog, which stands beside the page, closes itself meanwhile.
 */
export const Covered = ({ children }: { readonly children: ReactNode }) => {
  const isEnded = useStore(session) === 'ended';
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isEnded) focused.current = document.activeElement;
    else if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true });
  }, [isEnded]);
  return (
    <div className={css.covered} hidden={isEnded}>
      {children}
    </div>
  );
};
