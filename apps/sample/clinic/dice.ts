import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** 2^32 divided by the golden ratio: it puts seeds that follow each other far apart. */
const SPREAD = 0x9e3779b1;
const WARM_UP = 64;

/** Random numbers for one client: the same for the same seed, whatever becomes of the others. */
export class Dice {
  private readonly source;

  constructor(seed: number) {
    this.source = xoroshiro128plus(Math.imul(seed, SPREAD));
    // Similar seeds give similar first numbers, so these are thrown away.
    for (let left = 0; left < WARM_UP; left += 1) this.source.next();
  }

  /** @param share 0 to 1 */
  isSo(share: number): boolean {
    return uniformFloat64(this.source) < share;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return uniformInt(this.source, least, most);
  }

  oneOf<T>(all: readonly T[]): T {
    return all[this.between(0, all.length - 1)]!;
  }

  /** One of them, each as likely as its share of all shares. */
  byShare<T extends { readonly share: number }>(all: readonly T[]): T {
    let left = uniformFloat64(this.source) * all.reduce((sum, { share }) => sum + share, 0);
    return all.find(({ share }) => (left -= share) < 0) ?? all.at(-1)!;
  }
}
