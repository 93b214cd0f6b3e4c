import { useMe } from '../api/me.js';
import { LinkButton } from '../parts/link-button.js';
import { useSay } from '../words/say.js';

/** Stands in the place of a journey that the API refuses: it says that the journey is not theirs, and shows the way that there is in an emergency. */
export const NotTheirs = ({ journeyId }: { readonly journeyId: string }) => {
  const say = useSay();
  const { may } = useMe();
  return (
    <div className="card stack" role="status">
      <p>{say('journey.notTheirs')}</p>
      <p className="muted">{say('journey.askSupervisor')}</p>
      {may.includes('breakGlass Journey') && (
        <div>
          <LinkButton to="/emergency/$journeyId" params={{ journeyId }}>
            {say('emergency.open')}
          </LinkButton>
        </div>
      )}
    </div>
  );
};
