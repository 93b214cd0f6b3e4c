import { useRouter } from '@tanstack/react-router';
import { useEffect, type RefObject } from 'react';

/** A heading further down than this part of the window has hardly anything of its form in sight. */
const UPPER = 0.5;

/** What somebody does by themselves: from then on the page stays where they have it. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** What is in sight stays where it is; else the heading comes to the top, below the bar (`scroll-padding` in theme/base.css). It does not move there: it is there. */
const bringIntoSight = (heading: HTMLElement): void => {
  const { top, bottom } = heading.getBoundingClientRect();
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  if (top >= padding && bottom <= window.innerHeight * UPPER) return;
  heading.scrollIntoView({ block: 'start', behavior: 'instant' });
};

/**
 * The heading of a form takes the focus as the form opens, and is in sight: otherwise somebody on a telephone, or with large text, presses a button and nothing
 * seems to happen. It stays in sight until somebody does something: the router puts a new page to its top once it has rendered, and what stands above the form
 * may come later than the form.
 */
export const useHeadingInSight = (head: RefObject<HTMLHeadingElement | null>, takesFocus: boolean): void => {
  const router = useRouter();
  useEffect(() => {
    if (!takesFocus) return undefined;
    const show = (): void => {
      if (head.current && document.activeElement === head.current) bringIntoSight(head.current);
    };
    head.current!.focus({ preventScroll: true });
    show();
    const observer = new ResizeObserver(show);
    observer.observe(document.body);
    const off = router.subscribe('onRendered', show);
    const stop = (): void => {
      observer.disconnect();
      off();
      for (const act of ACTS) window.removeEventListener(act, stop);
    };
    for (const act of ACTS) window.addEventListener(act, stop, { passive: true });
    return stop;
  }, [head, takesFocus, router]);
};
