import { useSay } from '../words/say.js';

/** For a milestone whose form asks for nothing: a sentence on what it does. */
export const NothingAsked = ({
  says,
}: {
  readonly says: 'accept-seat' | 'acknowledge-relapse' | 'acknowledge-risk';
}) => {
  const say = useSay();
  return <p>{say(`does.${says}`)}</p>;
};
