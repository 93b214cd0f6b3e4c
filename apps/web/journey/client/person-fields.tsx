import { Button, Fieldset } from '@mantine/core';
import type { Bound } from '../../fields/bound.js';
import fields from '../../fields/fields.module.css';
import { LanguageOf } from '../../fields/language-of.js';
import { Line } from '../../fields/line.js';
import { OneOf } from '../../fields/one-of.js';
import { YesNo } from '../../fields/yes-no.js';
import { useSay } from '../../words/say.js';
import { RELATIONSHIPS } from './people-values.js';

interface Props {
  readonly form: Bound;
  readonly place: number;
  readonly onRemove: () => void;
}

/** One person: who they are, and for what they may be called. The two are asked apart, since to speak about the care takes the client's written consent. */
export const PersonFields = ({ form, place, onRemove }: Props) => {
  const say = useSay();
  const at = (field: string): string => `people.${place}.${field}`;
  return (
    <Fieldset legend={say('people.person', { number: place + 1 })} className={fields.group}>
      <Line form={form} path={at('name')} label={say('people.name')} isNeeded />
      <OneOf
        form={form}
        path={at('relationship')}
        label={say('people.relationship')}
        isNeeded
        choices={RELATIONSHIPS.map((value) => ({ value, label: say(`relationship.${value}`) }))}
      />
      <Line form={form} path={at('phone')} label={say('client.phone')} type="tel" isNeeded />
      <LanguageOf form={form} path={at('language')} />
      <YesNo form={form} path={at('emergency')} label={say('people.emergency')} />
      <YesNo form={form} path={at('maySpeakWith')} label={say('people.maySpeakWith')} />
      <div>
        <Button
          variant="default"
          size="sm"
          onClick={onRemove}
          aria-label={say('people.removeNumber', { number: place + 1 })}
        >
          {say('people.remove')}
        </Button>
      </div>
    </Fieldset>
  );
};
