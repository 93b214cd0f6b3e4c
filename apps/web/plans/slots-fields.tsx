import { Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useSay } from '../words/say.js';
import { Faults, type ScheduleSaid } from './faults.js';
import { newSlot } from './new-slot.js';
import css from './plans.module.css';
import type { Choices } from './read-start.js';
import { SlotFields } from './slot-fields.js';
import type { PlanValues } from './values.js';
import { WeekTable } from './week-table.js';

interface Props {
  readonly form: UseFormReturnType<PlanValues>;
  readonly choices: Choices;
  readonly said: ScheduleSaid | null;
}

/** The week: its sessions with what the rules say to each, and as one table with the hours of every tier. */
export const SlotsFields = ({ form, choices, said }: Props) => {
  const say = useSay();
  const { slots } = form.values.plan.schedule;
  const faults = said?.faults ?? [];
  return (
    <section className={css.part} aria-labelledby="sessions-of-plan">
      <h3 id="sessions-of-plan">{say('plan.week')}</h3>
      <Faults faults={faults.filter((fault) => fault.slots === undefined)} />
      <WeekTable slots={slots} tiers={choices.tiers} said={said} labelledBy="sessions-of-plan" />
      {choices.slots && (
        <>
          {slots.map(({ id }, index) => (
            <SlotFields
              key={id}
              form={form}
              index={index}
              choices={choices}
              faults={faults.filter((fault) => fault.slots?.includes(id))}
            />
          ))}
          <div>
            <Button
              variant="default"
              onClick={() => form.insertListItem('plan.schedule.slots', newSlot(slots, choices))}
            >
              {say('plan.addSlot')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
};
