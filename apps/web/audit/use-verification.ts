import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, Away } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { readLines } from '../api/read-lines.js';

type Line = Schemas['WalkedLine'] | Schemas['VerifiedLine'];
export type Verified = Schemas['VerifiedLine']['verified'];

interface Verification {
  readonly verify: () => void;
  readonly isPending: boolean;
  /** Rows so far. */
  readonly walked: number;
  readonly found: Verified | undefined;
  readonly error: Error | null;
}

/** Walks every chain, and says how far it has come. The walk is given up where the page is left; a walk that was cut off has found nothing. */
export const useVerification = (): Verification => {
  const [walked, setWalked] = useState(0);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, data, error } = useMutation({
    retry: false,
    mutationFn: async (): Promise<Verified> => {
      leaving.current = new AbortController();
      setWalked(0);
      const { signal } = leaving.current;
      const body = (await answerOf<unknown>(
        api.GET('/v1/audit/verification', { parseAs: 'stream', signal }),
      )) as ReadableStream<Uint8Array>;
      try {
        for await (const line of readLines<Line>(body)) {
          if ('verified' in line) return line.verified;
          setWalked(line.walked);
        }
      } catch (cause) {
        // The page was left, so this is no fault to show.
        if (signal.aborted) throw cause;
        throw new Away('cut off', { cause });
      }
      throw new Away('cut off');
    },
  });
  return { verify: () => mutate(), isPending, walked, found: data, error };
};
