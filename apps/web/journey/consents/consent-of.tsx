import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Asked } from '../../parts/asked.js';
import { useSay } from '../../words/say.js';
import { consentsQuery, type Consent } from './read-consents.js';

interface Props {
  readonly journeyId: string;
  readonly consentId: string;
  readonly children: (consent: Consent) => ReactNode;
}

/** One of the consents of a journey, for a form about it. */
export const ConsentOf = ({ journeyId, consentId, children }: Props) => {
  const say = useSay();
  return (
    <Asked query={useQuery(consentsQuery(journeyId))} rows={4}>
      {(items) => {
        const consent = items.find((one) => one.consentId === consentId);
        return consent ? children(consent) : <p>{say('consents.noSuch')}</p>;
      }}
    </Asked>
  );
};
