import { asked, kebab, PARTS, phaseOf } from './parts.mjs';
import { addWireName, create, format, SourceFile } from './source-file.mjs';

/** `npm run new:milestone`: adds a milestone in its four places, and a test that fails until the milestone decides something. */
const { name, part } = asked('milestone');
const constant = `${PARTS[part]}Milestones`;
const paths = [
  'libs/journey/model/milestone.ts',
  `libs/journey/milestones/${part}.ts`,
  `libs/contracts/http/milestones/${part}.ts`,
  `libs/journey/actions/${part}.ts`,
  // So that random journeys try it, too.
  'test/unit/journey/properties/steps.ts',
  // And so that one is sent over HTTP.
  'test/unit/scenarios/http-requests.spec.ts',
];
const [model, decider, route, offering, random, sent] = paths.map((path) => new SourceFile(path));

model.addToInterface('Milestones', `  ${name}: Record<string, never>;`);

decider.addToImport('../model/decision.js', 'refuse');
decider.addBefore(
  constant,
  `const ${name}: Decider<'${name}'> = () => refuse('R-PHASE', '${name} decides nothing yet.');`,
);
const phases = part === 'any-phase' ? 'OPEN_PHASES' : `['${phaseOf(part)}']`;
decider.addTo(constant, name, `${name}: { phases: ${phases}, decide: ${name} }`);

route.addTo(
  constant,
  name,
  `${name}: { path: '${kebab(name)}', action: 'treat', summary: 'TODO', body: acted({}) }`,
);

// The milestone is not offered until somebody says when it makes sense.
offering.addTo(`${PARTS[part]}Offerings`, name, `${name}: () => null`);

const test = `test/unit/journey/milestones/${part}-${kebab(name)}.spec.ts`;
create(
  test,
  `import { expect, test } from '@jest/globals';
import { IN_PHASE } from '#scenarios/pure/in-phase';

test('${name} is accepted', () => {
  const journey = IN_PHASE['${part === 'any-phase' ? 'treatment' : phaseOf(part)}']();
  expect(journey.attempt('${name}', {})).toBeNull();
});
`,
);
random.addProperty('MAKE', `${name}: () => ({})`);
sent.addProperty('EACH', `${name}: {}`);

for (const file of [model, decider, route, offering, random, sent]) file.save();
addWireName('Milestones', name);
format([...paths, test]);
console.log([...paths, test].join('\n'));
