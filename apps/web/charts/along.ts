import { useRef, useState, type KeyboardEvent, type RefCallback } from 'react';

type Marked = SVGGElement;

interface Along {
  readonly at: number;
  readonly mark: (index: number) => {
    readonly ref: RefCallback<Marked>;
    readonly tabIndex: 0 | -1;
    readonly onFocus: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerDown: () => void;
  };
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Makes a chart one stop of Tab: the arrows go from mark to mark, Home and End to the ends. It begins with the latest mark. */
export const useAlong = (count: number, first = count - 1): Along => {
  const marks = useRef<(Marked | null)[]>([]);
  const [chosen, setChosen] = useState(first);
  const at = Math.max(0, Math.min(chosen, count - 1));
  return {
    at,
    mark: (index) => ({
      ref: (element) => void (marks.current[index] = element),
      tabIndex: index === at ? 0 : -1,
      onFocus: () => setChosen(index),
      onPointerDown: () => setChosen(index),
      onKeyDown: (event) => {
        const step = STEPS[event.key];
        if (!step) return;
        event.preventDefault();
        marks.current[step(index, count - 1)]?.focus();
      },
    }),
  };
};
