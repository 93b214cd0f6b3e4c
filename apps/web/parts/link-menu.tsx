import { Button } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import css from './link-menu.module.css';

interface Props {
  readonly label: string;
  /** Links, each an item of a list. */
  readonly children: ReactNode;
}

/**
 * A button that shows links below it. They stay links, which open in another tab too, and Tab goes through them. Esc closes it and gives the focus back; so does
 * a press beside it or going on with Tab, and those leave the focus where it went.
 */
export const LinkMenu = ({ label, children }: Props) => {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // The path on which it was opened: it is open only there, so following one of its links closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === path;
  const list = useId();
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const pressed = ({ target }: PointerEvent): void => {
      if (!around.current!.contains(target as Node)) setOpenAt(null);
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [isOpen]);

  const typed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpenAt(null);
    button.current!.focus();
  };
  const left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget && !around.current!.contains(relatedTarget)) setOpenAt(null);
  };
  return (
    // The button and the links have the focus; here is only what their keys do.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div ref={around} className={css.around} onKeyDown={typed} onBlur={left}>
      <Button
        ref={button}
        variant="default"
        className={css.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        onClick={() => setOpenAt(isOpen ? null : path)}
      >
        {label}
      </Button>
      {isOpen && (
        <ul id={list} className={`card plain ${css.list}`} aria-label={label}>
          {children}
        </ul>
      )}
    </div>
  );
};
