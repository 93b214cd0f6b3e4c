import { Button, Fieldset } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTierName } from '../api/program.js';
import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { Several } from '../fields/several.js';
import { useSay } from '../words/say.js';
import { useTimeOfDay } from '../words/time-of-day.js';
import { Faults, type Fault } from './faults.js';
import { KINDS } from './kinds.js';
import { asGroupMeets } from './new-slot.js';
import css from './plans.module.css';
import type { Choices } from './read-start.js';
import type { PlanValues } from './values.js';
import { useWeekday, WEEKDAYS } from './weekday.js';

interface Props {
  readonly form: UseFormReturnType<PlanValues>;
  readonly index: number;
  readonly choices: Choices;
  readonly faults: readonly Fault[];
}

/** One session of the week: when, what, with which group, at which tiers; and what the rules say to it. */
export const SlotFields = ({ form, index, choices, faults }: Props) => {
  const say = useSay();
  const weekday = useWeekday();
  const tierName = useTierName();
  const timeOfDay = useTimeOfDay();
  const slot = form.values.plan.schedule.slots[index]!;
  const path = `plan.schedule.slots.${index}`;
  const name = say('slot.name', { day: weekday(Number(slot.weekday)), start: timeOfDay(slot.start) });
  const chooseGroup = (group: string): void =>
    form.setFieldValue('plan.schedule.slots', (slots: PlanValues['plan']['schedule']['slots']) =>
      slots.map((one, at) => (at === index ? asGroupMeets(one, group, choices) : one)),
    );
  return (
    <Fieldset legend={name} className={css.card}>
      <Faults faults={faults} />
      <div className={css.fields}>
        <OneOf
          form={form}
          path={`${path}.weekday`}
          label={say('plan.weekday')}
          choices={WEEKDAYS.map((day) => ({ value: String(day), label: weekday(day) }))}
        />
        <OneOf
          form={form}
          path={`${path}.kind`}
          label={say('plan.kind')}
          choices={KINDS.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
        />
        {(slot.kind === 'group' || slot.group !== '') && choices.groups.length > 0 && (
          <OneOf
            form={{
              getInputProps: (of, options) => ({
                ...form.getInputProps(of, options),
                onChange: (event: { readonly currentTarget: HTMLSelectElement }) =>
                  chooseGroup(event.currentTarget.value),
              }),
            }}
            path={`${path}.group`}
            label={say('slot.group')}
            none={say('slot.noGroup')}
            choices={choices.groups.map(({ id, title, full, isOn }) => ({
              value: id,
              label: say(full && !isOn ? 'slot.groupFull' : 'slot.groupNamed', { group: title ?? id }),
            }))}
          />
        )}
        <Line form={form} path={`${path}.start`} label={say('plan.start')} type="time" />
        <Line form={form} path={`${path}.minutes`} label={say('plan.minutes')} type="number" />
        <OneOf
          form={form}
          path={`${path}.mode`}
          label={say('plan.mode')}
          choices={(['onSite', 'telehealth'] as const).map((value) => ({
            value,
            label: say(`mode.${value}`),
          }))}
        />
        {choices.recurs.length > 0 && (
          <OneOf
            form={form}
            path={`${path}.recurs`}
            label={say('slot.recurs')}
            none={say('slot.weekly')}
            choices={choices.recurs.map((value) => ({ value, label: say(`recurs.${value}`) }))}
          />
        )}
      </div>
      <Several
        form={form}
        path={`${path}.tiers`}
        label={say('plan.tiers')}
        choices={choices.tiers.map(({ id }) => ({ value: id, label: tierName(id) }))}
      />
      <div>
        <Button
          variant="default"
          size="sm"
          aria-label={say('plan.removeSlot', { name })}
          onClick={() => form.removeListItem('plan.schedule.slots', index)}
        >
          {say('plan.remove')}
        </Button>
      </div>
    </Fieldset>
  );
};
