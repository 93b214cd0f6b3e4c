import { useEffect, type ReactNode, type RefObject } from 'react';
import { headingOutOfSight } from '../state/page-heading.js';

/** Height of the bar of a phone, px, which covers what is scrolled under it. */
const BAR_PX = 56;

/** Tells the bar what the page is about once its heading is scrolled away. A heading that is not shown at all, as on a page whose session has ended, is not told. */
export const useHeadingInBar = (head: RefObject<HTMLElement | null>, heading: ReactNode): void => {
  useEffect(() => {
    const shown = head.current!;
    const observer = new IntersectionObserver(
      (seen) => {
        const { isIntersecting, boundingClientRect } = seen.at(-1)!;
        const isAbove = !isIntersecting && boundingClientRect.height > 0 && boundingClientRect.top < BAR_PX;
        headingOutOfSight.set(isAbove ? shown.textContent : '');
      },
      { rootMargin: `-${BAR_PX}px 0px 0px 0px` },
    );
    observer.observe(shown);
    return () => {
      observer.disconnect();
      headingOutOfSight.set('');
    };
  }, [head, heading]);
};
