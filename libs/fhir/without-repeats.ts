import type { InstrumentTotal } from '#instruments/instrument';
import type { Place } from './place.js';

/** The results of a bundle, each once: a record system that sends what it has found may find the same twice. */
export class WithoutRepeats {
  private readonly results = new Map<string, { readonly result: InstrumentTotal; readonly place: Place }>();

  add(result: InstrumentTotal | undefined, place: Place): void {
    if (result === undefined) return;
    const { instrument, total, takenAt } = result;
    const key = `${instrument} ${takenAt} ${total}`;
    const known = this.results.get(key);
    if (known) place.leave(`is the same result as ${known.place.path}`);
    else this.results.set(key, { result, place });
  }

  oldestFirst(): InstrumentTotal[] {
    return [...this.results.values()].map(({ result }) => result).sort((a, b) => a.takenAt - b.takenAt);
  }
}
