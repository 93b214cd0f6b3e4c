import { Button, Fieldset } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Line } from '../fields/line.js';
import { LongText } from '../fields/long-text.js';
import { useSay } from '../words/say.js';
import css from './plans.module.css';
import { NO_GOAL, type PlanValues } from './values.js';

/** The goals of a plan, a card each: the problem, what the client says of it, what is worked on and by when. */
export const GoalsFields = ({ form }: { readonly form: UseFormReturnType<PlanValues> }) => {
  const say = useSay();
  const { goals } = form.values.plan;
  return (
    <section className={css.part} aria-labelledby="goals-of-plan">
      <h3 id="goals-of-plan">{say('plan.goals')}</h3>
      {goals.map((_, index) => (
        // A goal has no id: only its place tells it from another.
        <Fieldset key={index} legend={say('plan.goal', { number: index + 1 })} className={css.card}>
          <LongText form={form} path={`plan.goals.${index}.problem`} label={say('goal.problem')} isNeeded />
          <LongText form={form} path={`plan.goals.${index}.clientsWords`} label={say('goal.clientsWords')} />
          <LongText
            form={form}
            path={`plan.goals.${index}.objectives`}
            label={say('goal.objectives')}
            hint={say('plan.lines')}
            isNeeded
          />
          <LongText
            form={form}
            path={`plan.goals.${index}.interventions`}
            label={say('goal.interventions')}
            hint={say('plan.lines')}
          />
          <Line
            form={form}
            path={`plan.goals.${index}.targetDate`}
            label={say('goal.targetDate')}
            type="date"
          />
          <div>
            <Button
              variant="default"
              size="sm"
              onClick={() => form.removeListItem('plan.goals', index)}
              aria-label={say('plan.removeGoal', { number: index + 1 })}
            >
              {say('plan.remove')}
            </Button>
          </div>
        </Fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => form.insertListItem('plan.goals', NO_GOAL)}>
          {say('plan.addGoal')}
        </Button>
      </div>
    </section>
  );
};
