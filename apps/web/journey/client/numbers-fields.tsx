import { Button, Fieldset } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import fields from '../../fields/fields.module.css';
import { Line } from '../../fields/line.js';
import { useSay } from '../../words/say.js';
import { NO_NUMBER, type CorrectionValues } from './correction.js';

/** The record numbers beside the first one: each finds the client, as long as it stands here. */
export const NumbersFields = ({ form }: { readonly form: UseFormReturnType<CorrectionValues> }) => {
  const say = useSay();
  return (
    <Fieldset legend={say('client.furtherNumbers')} className={fields.group}>
      <p className="muted">{say('client.furtherNumbersWhat')}</p>
      {form.values.identifiers.map(({ value }, place) => (
        // A number that is being typed has no id: only its place tells it from another.
        <div
          key={place}
          className="stack"
          role="group"
          aria-label={say('client.numberOf', { number: place + 1 })}
        >
          <Line form={form} path={`identifiers.${place}.value`} label={say('client.recordNumber')} isNeeded />
          <Line
            form={form}
            path={`identifiers.${place}.system`}
            label={say('client.recordSystem')}
            hint={say('client.recordSystemHint')}
            isNeeded
          />
          <div>
            <Button
              variant="default"
              size="sm"
              onClick={() => form.removeListItem('identifiers', place)}
              aria-label={say('client.endNumberNamed', { number: value || String(place + 1) })}
            >
              {say('client.endNumber')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => form.insertListItem('identifiers', NO_NUMBER)}>
          {say('client.addNumber')}
        </Button>
      </div>
    </Fieldset>
  );
};
