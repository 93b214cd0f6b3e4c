import { createContext, useContext } from 'react';
import { Store } from '../state/store.js';

/** A form that somebody left for what it needs first. */
export interface Left {
  /** Its page: path and search. */
  readonly address: string;
  /** Its heading, which tells it from the others of its page. */
  readonly title: string;
  /** The fields that were typed in; null where there are none, or where a draft has them. */
  readonly typed: object | null;
}

/** Lays what was typed in one form aside. @param isLeft it is this form that is left for another, and not its neighbour on the page */
export type LayAside = (isLeft: boolean) => Promise<void>;

/**
 * The forms of a journey that wait for what they need. They are in the memory of the journey's page and nowhere else, so nothing of them is left once that page
 * is: when somebody goes on to another client, signs out, or another person signs in.
 */
export class Aside extends Store<readonly Left[]> {
  private readonly open = new Map<string, LayAside>();

  constructor(readonly journeyId: string) {
    super([]);
  }

  /** A form is on the page now. @param id its own, for as long as it is there @returns what takes it back */
  opened(id: string, form: LayAside): () => void {
    this.open.set(id, form);
    return () => this.open.delete(id);
  }

  /** Lays every form of the page aside, because one of them is left for what it needs. */
  async leave(from: string): Promise<void> {
    for (const [id, form] of this.open) await form(id === from);
  }

  put(left: Left): void {
    this.set([...this.get().filter((one) => !isSame(one, left)), left]);
  }

  has(form: Pick<Left, 'address' | 'title'>): boolean {
    return this.get().some((one) => isSame(one, form));
  }

  /** Takes back a form that is on the page again. Those that were opened for its sake, and have nothing typed, do not wait any more. */
  take(form: Pick<Left, 'address' | 'title'>): Left | null {
    const all = this.get();
    const place = all.findIndex((one) => isSame(one, form));
    if (place < 0) return null;
    this.set(all.filter((one, at) => at < place || (at > place && one.typed !== null)));
    return all[place]!;
  }
}

const isSame = (one: Pick<Left, 'address' | 'title'>, other: Pick<Left, 'address' | 'title'>): boolean =>
  one.address === other.address && one.title === other.title;

/** Null outside of a journey's pages: there nothing waits. */
export const AsideOfPage = createContext<Aside | null>(null);

export const useAside = (): Aside | null => useContext(AsideOfPage);
