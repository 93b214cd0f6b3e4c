import { FormattedMessage } from 'react-intl';
import { LocalDate } from '../words/instants.js';

/** The API tells clocks of one kind apart by their id, which says nothing to who reads. */
const CLOCK_ID = / \([\w-]+(?:\.[\w-]+)+\)$/;
/** The name of a session: its local date, and its slot. */
const SESSION = /^(\d{4}-\d{2}-\d{2})\.([\w-]+)$/;

/** What a difference is about: a clock by what it waits for, a session by its day. */
export const WhatOf = ({ what }: { readonly what: string }) => {
  const [, date, slot] = SESSION.exec(what) ?? [];
  if (date === undefined || slot === undefined) return <>{what.replace(CLOCK_ID, '')}</>;
  return <FormattedMessage id="compare.session" values={{ date: <LocalDate date={date} />, slot }} />;
};
