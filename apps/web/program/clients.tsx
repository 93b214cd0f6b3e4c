import { useIntl } from 'react-intl';
import { useSay } from '../words/say.js';

interface Props {
  /** Null where they are too few to say how many. */
  readonly n: number | null;
  readonly hiddenBelow: number;
}

/** A number of clients. Where they are few it says only that, because a person who knows one of them would know the others. */
export const Clients = ({ n, hiddenBelow }: Props) => {
  const say = useSay();
  const { formatNumber } = useIntl();
  return n === null ? say('few', { below: hiddenBelow }) : formatNumber(n);
};
