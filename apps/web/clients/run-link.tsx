import { useRunAddress } from '../api/run-address.js';
import { useSay } from '../words/say.js';

interface Props {
  readonly journeyId: string;
  /** The link names its journey, for a page where several links stand below each other. */
  readonly isNamed?: boolean;
}

/** A link to the journey's run in the Temporal UI, in another tab; nothing for a person who may not see runs. */
export const RunLink = ({ journeyId, isNamed = false }: Props) => {
  const say = useSay();
  const address = useRunAddress()(journeyId);
  if (address === null) return null;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      {...(isNamed && { 'aria-label': say('run.openNamed', { journey: journeyId }) })}
    >
      {say('run.open')}
    </a>
  );
};
