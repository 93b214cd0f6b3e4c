import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isPassing, Refusal } from '../api/answer.js';
import { draftsQuery } from './list-drafts.js';
import { draftQuery, dropDraft, keepDraft, readDraft, type Draft, type DraftForm } from './read-draft.js';

/** How long after the last key a draft is sent, ms: so a sentence is kept, and not each of its letters. */
const PAUSE_MS = 3_000;
/** How long after a failure that may pass it is tried again, ms. */
const AGAIN_MS = 10_000;

/** `elsewhere`: another tablet, or another tab, has kept one since. */
export type Keeping = 'nothing' | 'kept' | 'away' | 'elsewhere' | 'tooLong';

export interface DraftKeeping {
  readonly keeping: Keeping;
  /** When it was kept last. */
  readonly keptAt: string | null;
  /** Whether this form has drafts. */
  readonly isOn: boolean;
  /** Whether what stands in the form now is kept. */
  readonly isKept: () => boolean;
  /** Keeps what stands in the form now, without waiting for a pause. */
  readonly keepNow: () => Promise<void>;
  /** Throws the draft away, because the form was sent or the draft is not wanted. */
  readonly drop: () => Promise<void>;
  /** Keeps what stands here in place of what another tablet has kept. */
  readonly keepThis: () => Promise<void>;
}

interface Kept {
  readonly content: string;
  readonly version: number | null;
}

/**
 * Keeps what stands in a form as a draft of the API, three seconds after the last key and when the tab is hidden. Nothing is kept in the browser.
 * @param form null where what is typed is kept nowhere
 * @param content what is kept; null while nothing was typed
 */
export const useDraft = (
  journeyId: string,
  form: DraftForm | null,
  begun: Draft | null,
  content: Draft['values'] | null,
): DraftKeeping => {
  const queries = useQueryClient();
  const text = content === null ? null : JSON.stringify(content);
  const kept = useRef<Kept>({
    content: begun ? JSON.stringify(begun.values) : '',
    version: begun?.version ?? null,
  });
  const now = useRef(text);
  const isOver = useRef(false);
  const busy = useRef<Promise<void> | null>(null);
  const [keeping, setKeeping] = useState<Keeping>(begun ? 'kept' : 'nothing');
  const [keptAt, setKeptAt] = useState(begun?.keptAt ?? null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    now.current = text;
  }, [text]);

  const send = useCallback(async (): Promise<void> => {
    const sent = now.current;
    if (form === null || sent === null || sent === kept.current.content || isOver.current) return;
    try {
      const values = JSON.parse(sent) as Draft['values'];
      const answer = await keepDraft(journeyId, form, values, kept.current.version, crypto.randomUUID());
      if (kept.current.version === null) void queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
      kept.current = { content: sent, version: answer.version };
      setKeptAt(answer.keptAt);
      setKeeping('kept');
    } catch (error) {
      setKeeping(keepingOf(error));
      if (isPassing(error)) setTimeout(() => setTries((before) => before + 1), AGAIN_MS);
    }
  }, [journeyId, form, queries]);

  /** Sends one draft after the other, so that the second is kept over the first. */
  const keep = useCallback((): Promise<void> => {
    const after = (busy.current ?? Promise.resolve()).then(send);
    busy.current = after;
    return after;
  }, [send]);

  useEffect(() => {
    if (text === null || text === kept.current.content || keeping === 'elsewhere') return undefined;
    const timer = setTimeout(() => void keep(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, tries, keeping, keep]);

  useEffect(() => {
    const left = (): void => {
      if (document.visibilityState === 'hidden') void keep();
    };
    document.addEventListener('visibilitychange', left);
    return () => document.removeEventListener('visibilitychange', left);
  }, [keep]);

  const drop = useCallback(async (): Promise<void> => {
    if (form === null) return;
    isOver.current = true;
    await busy.current;
    // A draft that cannot be thrown away now is forgotten by itself after its days, and nobody else reads it.
    await dropDraft(journeyId, form).catch(() => undefined);
    queries.setQueryData(draftQuery(journeyId, form).queryKey, null);
    void queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
  }, [journeyId, form, queries]);

  const keepThis = useCallback(async (): Promise<void> => {
    if (form === null) return;
    const other = await readDraft(journeyId, form).catch(() => null);
    kept.current = { content: '', version: other?.version ?? null };
    setKeeping('nothing');
    await keep();
  }, [journeyId, form, keep]);

  return {
    keeping,
    keptAt,
    isOn: form !== null,
    keepNow: keep,
    isKept: () => form !== null && now.current === kept.current.content,
    drop,
    keepThis,
  };
};

const keepingOf = (error: unknown): Keeping => {
  if (!(error instanceof Refusal)) return 'away';
  if (error.problem.status === 412) return 'elsewhere';
  return error.problem.status === 400 || error.problem.status === 413 ? 'tooLong' : 'away';
};
