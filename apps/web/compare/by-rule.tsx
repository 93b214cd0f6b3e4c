import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Stands } from '../clients/stands.js';
import table from '../parts/table.module.css';
import { nameOf } from '../words/person.js';
import { RuleTag } from '../words/rule-tag.js';
import { isWord, useSay } from '../words/say.js';
import { Changes } from './changes.js';
import css from './compare.module.css';
import type { ComparedJourney, Counts } from './use-comparing.js';

const ROWS = 20;

interface Props {
  readonly rule: Counts['byRule'][number]['rule'];
  readonly journeys: readonly ComparedJourney[];
  /** Left out where journeys are only shown, and cannot be ticked. */
  readonly ticks?: Ticks;
}

export interface Ticks {
  readonly ticked: ReadonlySet<string>;
  readonly canGo: (journey: ComparedJourney) => boolean;
  readonly onTick: (journeyId: string, isTicked: boolean) => void;
}

/** What one rule would say differently: for which journeys, what it says now, and what it would say then. */
export const ByRule = ({ rule, journeys, ticks }: Props) => {
  const say = useSay();
  const [rows, setRows] = useState(ROWS);
  const of = journeys.filter(({ differences }) => differences.some((one) => one.rule === rule));
  const word = `rule.${rule}`;
  return (
    <section className="card" aria-labelledby={rule}>
      <h2 id={rule} tabIndex={-1}>
        {isWord(word) ? say(word) : rule} <RuleTag id={rule} />
      </h2>
      <table className={table.table}>
        <caption className="hidden-but-read">{say('compare.ofRule', { rule, count: of.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('compare.whose')}</th>
            <th scope="col">{say('compare.change')}</th>
          </tr>
        </thead>
        <tbody>
          {of.slice(0, rows).map((journey) => (
            <tr key={journey.journeyId}>
              <th scope="row" className={css.who}>
                <Whose
                  journey={journey}
                  isTicked={ticks?.ticked.has(journey.journeyId) ?? false}
                  onTick={ticks?.canGo(journey) ? ticks.onTick : null}
                />
              </th>
              <td>
                <Changes differences={journey.differences.filter((one) => one.rule === rule)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {of.length > rows && (
        <Button variant="default" onClick={() => setRows(rows + ROWS)}>
          {say('rows.more')}
        </Button>
      )}
    </section>
  );
};

interface WhoseProps {
  readonly journey: ComparedJourney;
  readonly isTicked: boolean;
  readonly onTick: Ticks['onTick'] | null;
}

const Whose = ({ journey: { journeyId, client, phase }, isTicked, onTick }: WhoseProps) => {
  const say = useSay();
  const name = nameOf(client);
  return (
    <div className={css.whose}>
      {onTick && (
        <Checkbox
          aria-label={say('adopt.tick', { client: name })}
          checked={isTicked}
          onChange={({ currentTarget: { checked } }) => onTick(journeyId, checked)}
        />
      )}
      <div>
        <Link to="/journeys/$journeyId" params={{ journeyId }}>
          {name}
        </Link>
        <br />
        <span className="muted">
          <Stands phase={phase} tier={null} />
        </span>
      </div>
    </div>
  );
};
