import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Board = Schemas['TrackBoard'];
export type Offer = Board['offers'][number];
export type Waiter = Board['waiting'][number];
type Read = Board | Schemas['TrackBoardToClinicians'];

export const isBoardInFull = (board: Read): board is Board => 'waiting' in board;

/** Who has a seat of a track, is offered one, or waits for one. */
export const boardQuery = (trackId: string) =>
  queryOptions({
    queryKey: ['board', trackId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/tracks/{trackId}/board', { params: { path: { trackId } }, signal })),
  });
