import { useEffect, useRef, type ReactNode } from 'react';
import { navigation } from '../state/navigation-count.js';
import css from './page-head.module.css';
import { useHeadingInBar } from './use-heading-in-bar.js';

interface Props {
  /** Names the page. When this changes, another page has begun, and its heading takes the focus. */
  readonly page: string;
  /** The title of the browser's tab, which others see: never a name. */
  readonly title: string;
  /** The heading, where it says more than the title. */
  readonly heading?: ReactNode;
  /** One line below: what, where, which zone. */
  readonly children?: ReactNode;
}

/** The heading of a page, the title of its tab, and where the focus goes when one has come to it. */
export const PageHead = ({ page, title, heading = title, children }: Props) => {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (navigation.isFirst(page)) return;
    head.current?.focus({ preventScroll: true });
  }, [page]);
  useHeadingInBar(head, heading);
  return (
    <header className={css.head}>
      <h1 ref={head} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </header>
  );
};
