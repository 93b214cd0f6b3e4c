import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { clientParams, glassParams, journeyParams, mergeParams } from '#contracts/http/ids';
import { siteParams } from '#contracts/http/site';
import { trackParams } from '#contracts/http/track';
import { requestedTracks } from '#fhir/requested-tracks';
import { mediaTypeOf } from '../http/body/accept-bodies.js';
import { FHIR_TYPE } from '../http/body/media-types.js';
import { fromIssues } from '../problems/from-issues.js';

/** Where a request says what it is about. */
export type ResourceLocator =
  /** It belongs to the program, and to no site. */
  | { readonly of: 'program' }
  /** A list, which is narrowed to what the person may know of; or many things, for each of which the handler checks access. */
  | {
      readonly of: 'list';
      /** Whether the request asks for journeys that have no clinician yet. */
      readonly unassigned?: (request: FastifyRequest) => boolean;
    }
  | {
      readonly of: 'journey';
      readonly id: (request: FastifyRequest) => string;
      readonly task?: TaskId;
      readonly takesOver?: Takes;
      /** Tracks that the body sends it to. */
      readonly tracks?: (request: FastifyRequest) => readonly string[];
    }
  | { readonly of: 'journeys'; readonly ids: (request: FastifyRequest) => readonly string[] }
  | {
      readonly of: 'client';
      readonly id: (request: FastifyRequest) => string;
      /** Another client, whom the body names beside them; null where it names nobody. */
      readonly other?: (request: FastifyRequest) => string | null;
    }
  /** A merge of two clients, by its id: both have to be of the person's sites. */
  | { readonly of: 'merge'; readonly id: (request: FastifyRequest) => string }
  | {
      readonly of: 'track';
      readonly id: (request: FastifyRequest) => string;
      /** Journeys that the body or the address names beside it. */
      readonly journeys?: (request: FastifyRequest) => readonly string[];
    }
  | { readonly of: 'site'; readonly id: (request: FastifyRequest) => string }
  /** Somebody of the staff, whom the body names; null where it names nobody. */
  | { readonly of: 'staff'; readonly id: (request: FastifyRequest) => string | null }
  /** An emergency access, by its id. */
  | { readonly of: 'brokenGlass'; readonly id: (request: FastifyRequest) => string }
  /** A referral: the track that its body names; null where it names none. */
  | { readonly of: 'referral'; readonly track: (request: FastifyRequest) => string | null };

/** Whether somebody only takes a journey over for themselves. */
type Takes = (request: FastifyRequest) => boolean;
type TaskId = (request: FastifyRequest) => string | null;

// A guard runs before the pipes. It reads what it needs by the same schema as they do, so that it refuses in the same words.
const read = <S extends z.ZodType>(schema: S, sent: unknown): z.output<S> => {
  const { data, error } = schema.safeParse(sent);
  if (error) throw fromIssues(error.issues);
  return data;
};

const picked = (sent: unknown, name: string): Record<string, unknown> => ({
  [name]: (sent as Record<string, unknown> | null | undefined)?.[name],
});

const journeyInAddress = ({ params }: FastifyRequest): string =>
  read(journeyParams, picked(params, 'journeyId')).journeyId;
const text = (sent: unknown): string[] => (typeof sent === 'string' ? [sent] : []);
const member = (sent: unknown, name: string): unknown => picked(sent, name)[name];

export const IN_PROGRAM: ResourceLocator = { of: 'program' };
export const IN_LIST: ResourceLocator = { of: 'list' };
/** The caseload; with `unassigned`, the journeys that have no clinician yet. */
export const IN_CASELOAD: ResourceLocator = {
  of: 'list',
  // Read only where the handler reads it. If the guard believed it in another place, the handler would not narrow the list, and everything would be seen.
  unassigned: ({ method, query, body }) =>
    method === 'POST' ? member(body, 'unassigned') === true : member(query, 'unassigned') === 'true',
};
export const IN_JOURNEY: ResourceLocator = { of: 'journey', id: journeyInAddress };

export const IN_CLIENT: ResourceLocator = {
  of: 'client',
  id: ({ params }) => read(clientParams, picked(params, 'clientId')).clientId,
};

export const IN_CLIENT_AND_OTHER: ResourceLocator = {
  of: 'client',
  id: ({ params }) => read(clientParams, picked(params, 'clientId')).clientId,
  // A text that is no client id gives null here. Schema validation refuses it with the rest of the body.
  other: ({ body }) => clientParams.safeParse({ clientId: member(body, 'other') }).data?.clientId ?? null,
};

export const IN_MERGE: ResourceLocator = {
  of: 'merge',
  id: ({ params }) => read(mergeParams, picked(params, 'mergeId')).mergeId,
};

export const IN_STAFF_OF_BODY: ResourceLocator = {
  of: 'staff',
  id: ({ body }) => text(member(body, 'staffId'))[0] ?? null,
};

export const IN_BROKEN_GLASS: ResourceLocator = {
  of: 'brokenGlass',
  id: ({ params }) => read(glassParams, picked(params, 'glassId')).glassId,
};

export const IN_CARE_TEAM: ResourceLocator = {
  of: 'journey',
  id: journeyInAddress,
  takesOver: ({ body, person }) =>
    member(body, 'role') === 'clinician' && member(body, 'staffId') === person?.id,
};

/** The tracks on which a milestone gives a journey a place, by what was sent with it. */
export const tracksSentTo = (body: unknown): string[] => [
  ...text(member(body, 'track')),
  ...text(member(body, 'seat')),
];

/** A journey, and the track on which the body gives it a place. */
export const IN_JOURNEY_AND_TRACK: ResourceLocator = {
  of: 'journey',
  id: journeyInAddress,
  tracks: ({ body }) => tracksSentTo(body),
};

export const IN_TASK: ResourceLocator = {
  of: 'journey',
  id: journeyInAddress,
  task: ({ params }) => text(member(params, 'task'))[0] ?? null,
};

export const IN_TASK_OF_BODY: ResourceLocator = {
  of: 'journey',
  id: journeyInAddress,
  task: ({ body }) => text(member(body, 'task'))[0] ?? null,
};

const trackInAddress = ({ params }: FastifyRequest): string =>
  read(trackParams, picked(params, 'trackId')).trackId;

/** The track that a referral asks for. In a FHIR bundle only the elements of its own for it count, whatever else stands in it. */
export const trackReferredTo = (body: unknown, isFhir: boolean): string | null =>
  (isFhir ? requestedTracks(body) : text(member(body, 'track')))[0] ?? null;

export const IN_REFERRAL: ResourceLocator = {
  of: 'referral',
  track: (request) => trackReferredTo(request.body, mediaTypeOf(request) === FHIR_TYPE),
};

/** A track, and the journeys that an address or a body names with it. */
export const IN_TRACK: ResourceLocator = {
  of: 'track',
  id: trackInAddress,
  journeys: ({ params, body }) => [
    ...text(member(params, 'journeyId')),
    ...text(member(body, 'journeyId')),
    ...text(member(body, 'partner')),
  ],
};

export const IN_SITE: ResourceLocator = {
  of: 'site',
  id: ({ params }) => read(siteParams, picked(params, 'site')).site,
};

/** The journeys of a group's session. */
export const IN_ENTRIES: ResourceLocator = {
  of: 'journeys',
  ids: ({ body }) => {
    const entries = member(body, 'entries');
    return Array.isArray(entries) ? entries.flatMap((entry) => text(member(entry, 'journeyId'))) : [];
  },
};
