import { Checkbox } from '@mantine/core';
import { singleKeys } from '../state/single-keys.js';
import { useStore } from '../state/store.js';
import { useSay } from '../words/say.js';

/** Keys that do something by themselves, on or off, on this device. */
export const KeysChoice = () => {
  const say = useSay();
  return (
    <Checkbox
      label={say('keys.single')}
      description={say('keys.singleWhat')}
      checked={useStore(singleKeys)}
      onChange={({ currentTarget: { checked } }) => singleKeys.choose(checked)}
    />
  );
};
