import { asked, kebab, PARTS } from './parts.mjs';
import { addWireName, create, format, SourceFile } from './source-file.mjs';

/** `npm run new:event`: adds an event in its three places, and a test that fails until the event changes something. */
const capital = (word) => word[0].toUpperCase() + word.slice(1);

const { name, part } = asked('event');
const paths = [
  `libs/journey/model/events/${part}.ts`,
  `libs/journey/evolve/${part}.ts`,
  `libs/journey/explain/events/${part}.ts`,
];
const [model, evolver, explanation] = paths.map((path) => new SourceFile(path));

model.addToInterface(`${capital(PARTS[part])}Events`, `  ${name}: Record<string, never>;`);
evolver.addTo(`${PARTS[part]}Events`, name, `${name}: () => ({})`);
explanation.addTo(`${PARTS[part]}Inputs`, name, `${name}: () => []`);

const test = `test/unit/journey/evolve/${part}-${kebab(name)}.spec.ts`;
create(
  test,
  `import { expect, test } from '@jest/globals';
import { evolve } from '#journey/evolve/evolve';
import type { EventOf } from '#journey/model/event';
import { inTreatment } from '#scenarios/pure/in-phase';

test('${name} changes the journey', () => {
  const { state, now } = inTreatment();
  const event: EventOf<'${name}'> = {
    ...{ type: '${name}', data: {}, seq: state.seq + 1, at: now, rule: null, reason: null, request: null },
    by: { id: 'clinician-1', role: 'clinician' },
  };
  expect(evolve(state, event)).not.toEqual({ ...state, seq: event.seq });
});
`,
);
for (const file of [model, evolver, explanation]) file.save();
addWireName('Events of a journey', name);
format([...paths, test]);
console.log([...paths, test].join('\n'));
