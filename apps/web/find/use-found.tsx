import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMe } from '../api/me.js';
import { Stands } from '../clients/stands.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import { findClients, LEAST_LETTERS } from './find-clients.js';
import { isNamed } from './is-named.js';
import { useMayBeDone } from './may-be-done.js';
import { pagesFor } from './pages.js';

/** One thing that was found, and how it is opened. */
export interface Found {
  readonly key: string;
  readonly shown: ReactNode;
  readonly open: () => void;
}

/** What was found of one kind, under a heading. */
export interface FoundKind {
  readonly kind: string;
  readonly heading: string;
  readonly all: readonly Found[];
}

interface Finding {
  readonly kinds: readonly FoundKind[];
  readonly error: Error | null;
  /** Whether something was looked for, and what is shown is the answer. */
  readonly isAnswered: boolean;
}

/**
 * What the words name: clients, of the journey on the page what may be done now, and pages. Nothing is shown before the clients are there, because whatever
 * stood first would move from under somebody who presses Enter. Without words it is what may be done.
 */
export const useFound = (words: string): Finding => {
  const say = useSay();
  const me = useMe();
  const navigate = useNavigate();
  const here = useMayBeDone();
  const asksForClients = words.length >= LEAST_LETTERS;
  const { data: clients, error } = useQuery({
    queryKey: ['find', words],
    queryFn: ({ signal }) => findClients(words, signal),
    enabled: asksForClients,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (asksForClients && !clients && !error) return { kinds: [], error, isAnswered: false };
  const kinds: FoundKind[] = [
    {
      ...{ kind: 'clients', heading: say('find.clients') },
      all: (asksForClients ? (clients ?? []) : []).map(({ journeyId, client, phase, tier }) => ({
        key: journeyId,
        shown: (
          <>
            <strong>{nameOf(client)}</strong>
            <span className="number">{client.recordNumber}</span>
            <span className="muted">
              <Stands phase={phase} tier={tier} />
            </span>
          </>
        ),
        open: () => void navigate({ to: '/journeys/$journeyId', params: { journeyId } }),
      })),
    },
    {
      ...{ kind: 'here', heading: say('find.here', { client: here?.client ?? '' }) },
      all: (here?.milestones ?? [])
        .filter(({ path }) => words === '' || isNamed(say(`do.${path}`), words))
        .map(({ path, way }) => ({ key: path, shown: say(`do.${path}`), open: () => void navigate(way) })),
    },
    {
      ...{ kind: 'pages', heading: say('find.pages') },
      all: pagesFor(me)
        .filter(({ label }) => isNamed(say(label), words))
        .map(({ to, label }) => ({ key: to, shown: say(label), open: () => void navigate({ to }) })),
    },
  ];
  return { kinds: kinds.filter(({ all }) => all.length > 0), error, isAnswered: words !== '' };
};
