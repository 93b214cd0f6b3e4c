import type { Bound } from '../fields/bound.js';
import { isAsked, mayBeLeftOut, type Chosen } from './answers.js';
import css from './instruments.module.css';
import { ItemField } from './item-field.js';
import type { Instrument } from './read-instruments.js';

interface Props {
  readonly form: Bound;
  readonly instrument: Instrument;
  readonly chosen: Chosen;
}

/** The questions of an instrument, from its definition. A question that is not asked after an earlier answer is left out. */
export const Items = ({ form, instrument: { code, items }, chosen }: Props) => (
  <div className={css.items}>
    {items.map(
      (item, place) =>
        isAsked(items, chosen, place) && (
          <ItemField
            key={item.number}
            form={form}
            code={code}
            item={item}
            isOptional={mayBeLeftOut(items, chosen, place)}
          />
        ),
    )}
  </div>
);
