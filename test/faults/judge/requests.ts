import type { JourneyEvent } from '#journey/model/event';
import type { Entry } from '../ledger/ledger.js';
import { contradiction, type Contradiction } from './contradiction.js';
import type { OnRecord } from './on-record.js';

type Placed = JourneyEvent & { readonly journeyId: string };

/**
 * What people were told against what is on record: acknowledged once and as answered, refused not at all, in the order in which
 * it was answered; and nothing that nobody sent. Pure.
 */
export const judgeRequests = (
  entries: readonly Entry[],
  { events, trackEvents }: Pick<OnRecord, 'events' | 'trackEvents'>,
): Contradiction[] => {
  const byRequest = groupByRequest(events);
  const onTracks = new Set(trackEvents.map(({ requestId }) => requestId));
  const ofJourneys = entries.filter(({ kind }) => kind !== 'track' && kind !== 'other');
  const known = new Set(entries.map(({ id }) => id));
  return [
    ...ofJourneys.flatMap((entry) => judgeOne(entry, byRequest.get(entry.id) ?? [], events)),
    ...entries
      .filter(({ kind, said, id }) => kind === 'track' && said === 'acknowledged' && !onTracks.has(id))
      .map((entry) => contradiction('lost', entry.journeyId!, nameOf(entry))),
    ...entries
      .filter(({ said }) => said === 'unanswered')
      .map((entry) => contradiction('unanswered', entry.journeyId ?? 'nobody yet', nameOf(entry))),
    ...[...byRequest]
      .filter(([id]) => !known.has(id))
      .map(([id, [first]]) => contradiction('unknownRequest', first!.journeyId, `${first!.type} of ${id}`)),
    ...judgeOrder(ofJourneys, byRequest),
    ...[...events].flatMap(([journeyId, those]) => judgeSequence(journeyId, those)),
  ];
};

const nameOf = ({ name, id, status, seq }: Entry): string =>
  `${name} (${id.slice(0, 8)}, answered ${status ?? 'nothing'}${seq === null ? '' : ` with seq ${seq}`})`;

const groupByRequest = (events: OnRecord['events']): Map<string, Placed[]> => {
  const found = new Map<string, Placed[]>();
  for (const [journeyId, those] of events)
    for (const event of those) {
      if (!event.request) continue;
      const { id } = event.request;
      const placed = found.get(id) ?? [];
      placed.push({ ...event, journeyId });
      found.set(id, placed);
    }
  return found;
};

const judgeOne = (entry: Entry, found: readonly Placed[], events: OnRecord['events']): Contradiction[] => {
  const of = entry.journeyId ?? 'nobody yet';
  const say = (kind: Contradiction['kind'], more = ''): Contradiction[] => [
    contradiction(kind, of, `${nameOf(entry)}${more}`),
  ];
  if (entry.said === 'refused')
    return found.length > 0
      ? say('refusedButRecorded', `: ${found.map(({ seq, type }) => `${seq} ${type}`).join(', ')}`)
      : [];
  if (entry.said === 'unanswered') return [];
  if (found.length === 0) return say('lost');
  const journeys = new Set(found.map(({ journeyId }) => journeyId));
  if (journeys.size > 1 || !journeys.has(of)) return say('twice', `: on ${[...journeys].join(', ')}`);
  const told = found.map(({ type, data }) => JSON.stringify([type, data]));
  if (new Set(told).size < told.length)
    return say('twice', `: ${found.map(({ seq, type }) => `${seq} ${type}`).join(', ')}`);
  if (entry.seq === null) return [];
  const there = events.get(of)?.find(({ seq }) => seq === entry.seq);
  return there?.request?.id === entry.id
    ? []
    : say(
        'otherAnswer',
        `: there is ${there ? there.type : 'nothing'}, and its own are ${found.map(({ seq }) => seq).join(', ')}`,
      );
};

/** Whatever was sent after something else had been answered comes after it. */
const judgeOrder = (
  entries: readonly Entry[],
  byRequest: ReadonlyMap<string, readonly Placed[]>,
): Contradiction[] => {
  const placed = entries.flatMap((entry) => {
    const seqs = ownOf(byRequest.get(entry.id) ?? []).map(({ seq }) => seq);
    return entry.said === 'acknowledged' && entry.journeyId !== null && seqs.length > 0
      ? [{ entry, first: Math.min(...seqs), last: Math.max(...seqs) }]
      : [];
  });
  return [...groupBy(placed, ({ entry }) => entry.journeyId!)].flatMap(([journeyId, those]) =>
    those.flatMap((later) => {
      const before = those.find(
        (earlier) => earlier.entry.answeredAt! < later.entry.sentAt && earlier.last > later.first,
      );
      return before
        ? [
            contradiction(
              'outOfOrder',
              journeyId,
              `${nameOf(later.entry)} has ${later.first}, ${nameOf(before.entry)} before it has ${before.last}`,
            ),
          ]
        : [];
    }),
  );
};

/** What the journey did upon the request; what its track says to it comes when it comes, under the same request. */
const ownOf = (events: readonly Placed[]): readonly Placed[] => {
  const answered = events.findIndex(({ type }) => type === 'seatAnswered');
  return answered < 0 ? events : events.slice(0, answered);
};

const judgeSequence = (journeyId: string, events: readonly JourneyEvent[]): Contradiction[] => {
  const wrong = events.findIndex(({ seq }, index) => seq !== index + 1);
  return wrong < 0
    ? []
    : [contradiction('gap', journeyId, `${wrong + 1} is missing, ${events[wrong]!.seq} follows`)];
};

const groupBy = <T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one)) ?? [];
    group.push(one);
    groups.set(by(one), group);
  }
  return groups;
};
