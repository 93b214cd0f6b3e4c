import type { ReactNode } from 'react';
import { LocalDate } from '../words/instants.js';
import { useLanguageName } from '../words/language-name.js';
import { useSay } from '../words/say.js';
import type { Client } from './read-known.js';

/** One thing that is on record of a client. */
export interface KnownLine {
  readonly label: string;
  readonly value: ReactNode;
  /** By which it is compared with another client's; null where it is not known. */
  readonly is: string | null;
}

/** Returns what is on record of a client, line by line, always in the same order. */
export const useKnownLines = (): ((client: Client) => readonly KnownLine[]) => {
  const say = useSay();
  const languageName = useLanguageName();
  return (client) => {
    const { family, given, birthDate, gender, phone, language } = client;
    return [
      { label: say('client.family'), value: family, is: family },
      { label: say('client.given'), value: given, is: given },
      { label: say('client.birthDate'), value: <LocalDate date={birthDate} />, is: birthDate },
      { label: say('client.gender'), value: gender && say(`gender.${gender}`), is: gender },
      {
        label: say('client.phone'),
        value: phone && <a href={`tel:${phone}`}>{phone}</a>,
        is: phone,
      },
      { label: say('client.language'), value: language && languageName(language), is: language },
      { label: say('client.numbers'), value: <Numbers {...client} />, is: null },
    ];
  };
};

const Numbers = ({ recordSystem, recordNumber, identifiers }: Client) => (
  <ul className="plain">
    {[{ system: recordSystem, value: recordNumber }, ...identifiers].map(({ system, value }) => (
      <li key={`${system} ${value}`}>
        <span className="number">{value}</span> <span className="muted">{system}</span>
      </li>
    ))}
  </ul>
);
