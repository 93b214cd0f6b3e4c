import { Button } from '@mantine/core';
import { useSay } from '../words/say.js';

/** What the button needs of an infinite query. */
export interface Growing {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

interface Props {
  readonly query: Growing;
  /** What the rows are of, where several lists stand beside each other. */
  readonly of?: string;
}

/** The way to the next rows; nothing once all of them are here. */
export const MoreRows = ({ query: { hasNextPage, isFetchingNextPage, fetchNextPage }, of }: Props) => {
  const say = useSay();
  if (!hasNextPage) return null;
  return (
    <Button
      variant="default"
      loading={isFetchingNextPage}
      onClick={() => void fetchNextPage()}
      {...(of !== undefined && { 'aria-label': say('rows.moreOf', { of }) })}
    >
      {say('rows.more')}
    </Button>
  );
};
