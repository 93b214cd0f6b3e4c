import type { ReactNode } from 'react';
import { Loading } from './loading.js';
import { ProblemBox } from './problem-box.js';

interface Query<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly query: Query<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/**
 * Shows what was asked for, once it is there. Where it is asked anew in vain, what was there stays, and the frame says since when nobody answers. Where it
 * never came, the problem stands in its place.
 */
export function Asked<T>({ query: { data, error, isPending, refetch }, rows, children }: Props<T>) {
  if (data !== undefined) return children(data);
  if (isPending) return <Loading {...(rows !== undefined && { rows })} />;
  return <ProblemBox error={error} onAgain={() => void refetch()} />;
}
