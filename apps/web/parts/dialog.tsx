import { CloseButton } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { session } from '../state/session.js';
import { useStore } from '../state/store.js';
import { useSay } from '../words/say.js';
import css from './dialog.module.css';

interface Props {
  readonly title: string;
  /** It was closed by its button, by Esc, or by a press beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A question over the page, open for as long as it is rendered. It is the dialog of the browser, which keeps the focus inside, gives it back, and closes on Esc:
 * hardly any script is loaded for it. `data-autofocus` says which field or button has the focus first. It stands outside of the form that it is rendered in,
 * because a form cannot contain another.
 */
export const Dialog = ({ title, onClose, children }: Props) => {
  const say = useSay();
  const heading = useId();
  const shown = useRef<HTMLDialogElement>(null);
  const closed = useEffectEvent(() => {
    // The event comes later: the dialog may have been opened again since.
    if (!shown.current!.open) onClose();
  });
  const isSignedIn = useStore(session) === 'in';
  useEffect(() => {
    // A dialog that is open lets nobody press what stands beside it, and that is where somebody signs in again. What was typed in it stays meanwhile.
    if (!isSignedIn) return undefined;
    const dialog = shown.current!;
    const onClosed = (): void => closed();
    dialog.addEventListener('close', onClosed);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.removeEventListener('close', onClosed);
      // The browser gives the focus back when a dialog is closed, and not when it is taken off the page.
      dialog.close();
    };
  }, [isSignedIn]);
  return createPortal(
    <dialog ref={shown} className={css.dialog} aria-labelledby={heading} closedby="any">
      <div className={css.head}>
        <h2 id={heading}>{title}</h2>
        <CloseButton size="xl" aria-label={say('close')} onClick={onClose} />
      </div>
      {children}
    </dialog>,
    document.body,
  );
};
