/** The eleven parts of a client's way: the names of their files, and the beginnings of the constants in them. */
export const PARTS = {
  'any-phase': 'anyPhase',
  intake: 'intake',
  screening: 'screening',
  waitlist: 'waitlist',
  assessment: 'assessment',
  planning: 'planning',
  sessions: 'session',
  treatment: 'treatment',
  escalation: 'escalation',
  'on-hold': 'onHold',
  discharge: 'discharge',
};

/** The phase of a milestone, where it does not have the name of its part. */
const PHASES = { sessions: 'treatment', escalation: 'treatment', 'on-hold': 'onHold' };

export const phaseOf = (part) => PHASES[part] ?? part;

export const kebab = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The name and part on the command line. Ends the process where they are not understood. */
export const asked = (what) => {
  const [name, part] = process.argv.slice(2);
  if (/^[a-z][A-Za-z]+$/.test(name ?? '') && Object.hasOwn(PARTS, part ?? '')) return { name, part };
  console.error(
    `npm run new:${what} -- NAME PART\n\nNAME in camelCase; PART one of ${Object.keys(PARTS).join(', ')}`,
  );
  process.exit(2);
};
