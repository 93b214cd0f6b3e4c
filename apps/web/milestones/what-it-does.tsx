import { isWord, useSay } from '../words/say.js';
import type { MilestonePath } from './bodies.js';

/** What follows from the milestone, in a sentence, where its name and its fields do not say it: who is asked next, what stays, what ends. */
export const WhatItDoes = ({ path }: { readonly path: MilestonePath }) => {
  const say = useSay();
  const does = `does.${path}`;
  return isWord(does) ? <p className="muted">{say(does)}</p> : null;
};
