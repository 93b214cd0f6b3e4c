import { Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { liveUpdates } from '../state/live-updates.js';
import { useStore } from '../state/store.js';
import { useSay } from '../words/say.js';

/** Live updates on or off, on this device. What is switched on again is asked anew at once. */
export const LiveChoice = () => {
  const say = useSay();
  const queries = useQueryClient();
  const choose = (isOn: boolean): void => {
    liveUpdates.choose(isOn);
    if (isOn) void queries.invalidateQueries();
  };
  return (
    <Checkbox
      label={say('me.live')}
      description={say('me.liveOff')}
      checked={useStore(liveUpdates)}
      onChange={({ currentTarget: { checked } }) => choose(checked)}
    />
  );
};
