import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useJourney } from '../../api/journey.js';
import { useMe } from '../../api/me.js';
import { Asked } from '../../parts/asked.js';
import { LinkButton } from '../../parts/link-button.js';
import { useSay } from '../../words/say.js';
import { Accounting, Disclosures } from './accounting.js';
import { ConsentCard } from './consent-card.js';
import { consentsQuery } from './read-consents.js';

const route = getRouteApi('/frame/journeys/$journeyId/consents');

/** What may be told to whom, as the client has signed it, and what was told. */
export const ConsentsPage = () => {
  const say = useSay();
  const { journeyId } = route.useParams();
  const { client, access } = useJourney(journeyId);
  const { may } = useMe();
  // A person who has the journey by broken glass may read it, and may put nothing on record.
  const tellsEmergencies = may.includes('tellEmergency Consent') && access.because !== 'glass';
  return (
    <div className="stack">
      <section className="stack" aria-labelledby="consents">
        <h2 id="consents">{say('consents.title')}</h2>
        <div className="row">
          {may.includes('record Consent') && (
            <LinkButton to="/journeys/$journeyId/consents/new" params={{ journeyId }}>
              {say('consents.give')}
            </LinkButton>
          )}
          {tellsEmergencies && (
            <LinkButton to="/journeys/$journeyId/consents/emergency" params={{ journeyId }}>
              {say('emergencyTold.record')}
            </LinkButton>
          )}
        </div>
        <Asked query={useQuery(consentsQuery(journeyId))} rows={4}>
          {(items) =>
            items.length === 0 ? (
              <p>{say('consents.none')}</p>
            ) : (
              <ul className="plain stack">
                {items.toReversed().map((consent) => (
                  <li key={consent.consentId}>
                    <ConsentCard consent={consent} />
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
      </section>
      <Disclosures journeyId={journeyId} />
      <Accounting clientId={client.id} />
    </div>
  );
};
