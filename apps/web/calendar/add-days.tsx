import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { LongText } from '../fields/long-text.js';
import { OneOf } from '../fields/one-of.js';
import { useSay } from '../words/say.js';
import css from './calendar.module.css';
import { datesIn } from './dates-in-text.js';
import { KINDS, type DaysOff, type Kind } from './days.js';

interface Props {
  readonly off: DaysOff;
  readonly onAdd: (dates: readonly string[], kind: Kind) => void;
}

const isKind = (said: string): said is Kind => KINDS.some((kind) => kind === said);

/** Adds one day or a list of days, in any order. Lines without a date stay in the field, with a message. */
export const AddDays = ({ off, onAdd }: Props) => {
  const say = useSay();
  const form = useForm({ initialValues: { lines: '', kind: 'both' } });
  const [said, setSaid] = useState('');
  const add = (): void => {
    const { lines, kind } = form.values;
    if (!isKind(kind)) return form.setFieldError('kind', say('fault.choose'));
    const { dates, others } = datesIn(lines);
    if (dates.length > 0) onAdd(dates, kind);
    const known = dates.filter((date) => off[date] !== undefined).length;
    setSaid(dates.length > 0 ? say('calendar.added', { count: dates.length - known, known }) : '');
    form.setFieldValue('lines', others.join('\n'));
    if (dates.length === 0 && others.length === 0) form.setFieldError('lines', say('fault.empty'));
    else if (others.length > 0) form.setFieldError('lines', say('calendar.noDate', { count: others.length }));
  };
  return (
    <fieldset className={css.add}>
      <legend>{say('calendar.add')}</legend>
      <LongText form={form} path="lines" label={say('calendar.lines')} hint={say('calendar.linesHint')} />
      <OneOf
        form={form}
        path="kind"
        label={say('calendar.kind')}
        choices={KINDS.map((kind) => ({ value: kind, label: say(`dayOff.${kind}`) }))}
        isNeeded
      />
      <div className="row">
        <Button variant="default" onClick={add}>
          {say('calendar.addThem')}
        </Button>
        <p role="status">{said}</p>
      </div>
    </fieldset>
  );
};
