import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { byWords } from '../clients/by-words.js';
import { isListed, type ListedJourney } from '../clients/listed.js';

export const LEAST_LETTERS = 2;
const MOST = 8;

/** Journeys of clients of that name or record number. */
export const findClients = async (words: string, signal: AbortSignal): Promise<readonly ListedJourney[]> => {
  const { items } = await answerOf(
    api.POST('/v1/journeys/search', { body: { ...byWords(words), limit: MOST }, signal }),
  );
  return items.filter(isListed);
};
