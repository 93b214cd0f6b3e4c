import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Problem } from '../api/client.js';
import { useNameOf } from '../api/staff.js';
import form from '../forms/form.module.css';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { differencesOf, merged, usualChoice, type PartId } from './parts.js';
import { usePartWords } from './part-words.js';
import css from './plans.module.css';
import type { PlanValues } from './values.js';

type Plan = PlanValues['plan'];
type Side = 'mine' | 'theirs';

interface Props {
  /** Who has changed it, and when; null where nobody says. */
  readonly changed: Problem['changed'];
  /** The plan that both began with. */
  readonly base: Plan;
  readonly mine: Plan;
  readonly theirs: Plan;
  /** Goes on with what was chosen, over the plan that is there now. */
  readonly onChosen: (plan: Plan) => void;
}

/** Shows two versions of the same plan side by side, part by part. A part that only the colleague has changed is taken, unless somebody says otherwise. */
export const Conflict = ({ changed, base, mine, theirs, onChosen }: Props) => {
  const say = useSay();
  const staff = useNameOf();
  const words = usePartWords();
  const [chosen, setChosen] = useState<ReadonlyMap<PartId, Side>>(new Map());
  const differences = differencesOf(base, mine, theirs);
  const sideOf = (difference: (typeof differences)[number]): Side =>
    chosen.get(difference.id) ?? usualChoice(difference);
  const choose = (id: PartId, side: Side): void => setChosen(new Map([...chosen, [id, side]]));
  const goOn = (): void =>
    onChosen(
      merged(
        mine,
        theirs,
        differences.filter((one) => sideOf(one) === 'theirs').map(({ id }) => id),
      ),
    );
  return (
    <section className={form.refusal} aria-labelledby="conflict">
      <h3 id="conflict" role="status">
        {changed ? (
          <FormattedMessage
            id="conflict.who"
            values={{
              who: staff(changed.by.id),
              day: <Day at={changed.at} />,
              time: <Time at={changed.at} />,
            }}
          />
        ) : (
          say('conflict.somebody')
        )}
      </h3>
      <p>{say(differences.length === 0 ? 'conflict.same' : 'conflict.choose')}</p>
      {differences.map((difference) => {
        const { id, changedBy } = difference;
        const name = words.nameOf(id);
        const side = sideOf(difference);
        return (
          <div key={id} className={css.part} role="group" aria-label={name}>
            <p>
              <strong>{name}</strong> <span className="muted">{say(`conflict.by.${changedBy}`)}</span>
            </p>
            <div className={css.both}>
              {(['mine', 'theirs'] as const).map((one) => (
                <div key={one} className={`${css.side} ${side === one ? css.chosen : ''}`}>
                  <p className="muted">{say(`conflict.${one}`)}</p>
                  <Lines lines={words.linesOf(id, one === 'mine' ? mine : theirs)} />
                  <Button
                    variant={side === one ? 'filled' : 'default'}
                    size="sm"
                    aria-pressed={side === one}
                    aria-label={`${say(`conflict.take.${one}`)}: ${name}`}
                    onClick={() => choose(id, one)}
                  >
                    {say(`conflict.take.${one}`)}
                  </Button>
                </div>
              ))}
            </div>
          </div>
        );
      })}
      <div>
        <Button onClick={goOn}>{say('conflict.goOn')}</Button>
      </div>
    </section>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => {
  const say = useSay();
  if (lines.length === 0) return <p>{say('conflict.nothing')}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};
