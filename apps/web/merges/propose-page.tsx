import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { clientQuery, useJourney } from '../api/journey.js';
import { Asked } from '../parts/asked.js';
import { LinkButton } from '../parts/link-button.js';
import { useSay } from '../words/say.js';
import { FindOther } from './find-other.js';
import type { Found } from './find-same.js';
import { ProposeForm } from './propose-form.js';

const route = getRouteApi('/frame/journeys/$journeyId/client/same');

/** Says that the client and another one are one person, once that other one is found. */
export const ProposeMergePage = () => {
  const say = useSay();
  const navigate = useNavigate();
  const { journeyId } = route.useParams();
  const { other } = route.useSearch();
  const { client } = useJourney(journeyId);
  // Whom somebody has chosen stands in the address: Back goes back to the choice, and asks before what was typed is left.
  const choose = (id?: string): void =>
    void navigate({
      to: '/journeys/$journeyId/client/same',
      params: { journeyId },
      search: id === undefined ? {} : { other: id },
    });
  if (other !== undefined) return <Chosen client={client} other={other} onCancel={() => choose()} />;
  return (
    <div className="stack">
      <FindOther client={client} onChosen={({ id }) => choose(id)} />
      <div>
        <LinkButton to="/journeys/$journeyId/client" params={{ journeyId }}>
          {say('form.cancel')}
        </LinkButton>
      </div>
    </div>
  );
};

interface Props {
  readonly client: Found;
  /** Id of the other. */
  readonly other: string;
  readonly onCancel: () => void;
}

const Chosen = ({ client, other, onCancel }: Props) => (
  <Asked query={useQuery(clientQuery(other))} rows={8}>
    {(found) => <ProposeForm key={found.id} client={client} other={found} onCancel={onCancel} />}
  </Asked>
);
