import { useEffect, useEffectEvent } from 'react';
import { connection } from '../state/connection-state.js';

/** Does something each time that somebody answers again after nobody did. */
export const useOnceBack = (act: () => void): void => {
  const isBack = useEffectEvent(act);
  useEffect(
    () =>
      connection.subscribe(() => {
        if (connection.get() === null) isBack();
      }),
    [],
  );
};
