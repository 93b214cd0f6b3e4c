import type { UseFormReturnType } from '@mantine/form';
import { useTierName } from '../api/program.js';
import { Choice } from '../fields/choice.js';
import { Line } from '../fields/line.js';
import { OneOf } from '../fields/one-of.js';
import { useSay } from '../words/say.js';
import css from './plans.module.css';
import type { Choices } from './read-start.js';
import type { PlanValues } from './values.js';

interface Props {
  readonly form: UseFormReturnType<PlanValues>;
  readonly choices: Choices;
  /** In treatment the tier and the length are changed by steps and extensions, and not by another plan. */
  readonly isAmendment: boolean;
}

/** How much of it, for how long, and where. */
export const HoursFields = ({ form, choices, isAmendment }: Props) => {
  const say = useSay();
  const tierName = useTierName();
  const { schedule } = form.values.plan;
  const hasSlots = schedule.slots.length > 0;
  const isRemote = schedule.mode === 'telehealth' || schedule.slots.some(({ mode }) => mode === 'telehealth');
  /** Chooses a tier, and sets its usual week. */
  const chooseTier = (id: string): void => {
    const of = choices.tiers.find((tier) => tier.id === id);
    form.setFieldValue('plan.schedule.tier', id);
    if (!of) return;
    form.setFieldValue('plan.schedule.daysPerWeek', String(of.daysPerWeek));
    form.setFieldValue('plan.schedule.hoursPerDay', String(of.hoursPerDay));
  };
  return (
    <section className={css.part} aria-labelledby="hours-of-plan">
      <h3 id="hours-of-plan">{say('plan.hoursAndLength')}</h3>
      {isAmendment ? (
        <p className="muted">
          {say('plan.fixed', { tier: tierName(schedule.tier), days: form.values.plan.lengthDays })}
        </p>
      ) : (
        <div className={css.fields}>
          <OneOf
            form={{
              getInputProps: (path, options) => ({
                ...form.getInputProps(path, options),
                onChange: (event: { readonly currentTarget: HTMLSelectElement }) =>
                  chooseTier(event.currentTarget.value),
              }),
            }}
            path="plan.schedule.tier"
            label={say('field.tier')}
            isNeeded
            choices={choices.tiers.map(({ id }) => ({ value: id, label: tierName(id) }))}
          />
          <OneOf
            form={form}
            path="plan.lengthDays"
            label={say('plan.length')}
            isNeeded
            choices={choices.lengthDays.map((days) => ({
              value: String(days),
              label: say('plan.days', { days }),
            }))}
          />
        </div>
      )}
      <div className={css.fields}>
        <Line
          form={form}
          path="plan.schedule.daysPerWeek"
          label={say('plan.daysPerWeek')}
          type="number"
          isNeeded
        />
        <Line
          form={form}
          path="plan.schedule.hoursPerDay"
          label={say('plan.hoursPerDay')}
          type="number"
          isNeeded
        />
        {!hasSlots && (
          <>
            <Line
              form={form}
              path="plan.schedule.individualPerWeek"
              label={say('plan.individualPerWeek')}
              type="number"
              isNeeded
            />
            <Line
              form={form}
              path="plan.schedule.familyPerMonth"
              label={say('plan.familyPerMonth')}
              type="number"
            />
            <Line
              form={form}
              path="plan.schedule.besideHoursPerWeek"
              label={say('plan.besideHours')}
              type="number"
            />
          </>
        )}
      </div>
      <Choice
        form={form}
        path="plan.schedule.part"
        label={say('plan.part')}
        choices={(['day', 'evening'] as const).map((value) => ({ value, label: say(`part.${value}`) }))}
      />
      <Choice
        form={form}
        path="plan.schedule.mode"
        label={say('plan.mode')}
        choices={(['onSite', 'telehealth'] as const).map((value) => ({ value, label: say(`mode.${value}`) }))}
      />
      {isRemote && <Line form={form} path="plan.schedule.modeReason" label={say('plan.modeReason')} />}
    </section>
  );
};
