import type { InstrumentTotal } from '#instruments/instrument';
import type { Fields } from './element.js';
import type { Place } from './place.js';

interface Found {
  readonly result: InstrumentTotal;
  readonly place: Place;
  /** As the Observation writes it. */
  readonly day: string;
  readonly hasTime: boolean;
}

/** The results of a bundle, each once: a record system that sends the results of a search may send the same one twice. */
export class WithoutRepeats {
  private readonly results = new Map<string, Found>();

  add(result: InstrumentTotal | undefined, place: Place, observation: Fields): void {
    if (result === undefined) return;
    const { instrument, total, takenAt } = result;
    const key = `${instrument} ${takenAt} ${total}`;
    const known = this.results.get(key);
    if (known) return place.leave(`is the same result as ${known.place.path}`);
    const written = String(observation['effectiveInstant'] ?? observation['effectiveDateTime']);
    this.results.set(key, { result, place, day: written.slice(0, 10), hasTime: written.length > 10 });
  }

  oldestFirst(): InstrumentTotal[] {
    const found = [...this.results.values()];
    return found
      .map((one) => ({ ...one, result: { ...one.result, takenAt: earliest(one, found) } }))
      .sort((a, b) => a.result.takenAt - b.result.takenAt || Number(a.hasTime) - Number(b.hasTime))
      .map(({ result }) => result);
  }
}

/**
 * When it was taken, ms since epoch. A day without a time is read as its first instant in the program's zone. If the test was taken further east, a time
 * of that same day may be earlier. Then the result without a time gets that earlier time, so that it never becomes the later one by accident.
 */
const earliest = ({ result, day, hasTime }: Found, found: readonly Found[]): number =>
  hasTime
    ? result.takenAt
    : Math.min(
        result.takenAt,
        ...found
          .filter((one) => one.hasTime && one.day === day && one.result.instrument === result.instrument)
          .map((one) => one.result.takenAt),
      );
