/** Where the words of a name are: the id of the sentence, what is put into it, and the id of the words that are its `what`. */
export interface NameOfInput {
  readonly id: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly what?: string;
}

const NUMBERED = /^(?<of>report|missing|early|followUp)\.(?<number>\d+)$/;
const COLLECTED = /^report\.(?<number>\d+)\.collectedAt$/;
const BEFORE = /^(?<what>\w+)\.before$/;

/**
 * Where the words of an input of a rule may be, the likeliest first: a gate and a dimension have words of their own. Some names carry a number, or another name:
 * `missing.2`, `report.14.collectedAt`, `substances.before`.
 */
export const namesOfInput = (name: string): readonly NameOfInput[] => {
  const numbered = NUMBERED.exec(name)?.groups;
  if (numbered) return [{ id: `input.of.${numbered['of']}`, values: { number: numbered['number']! } }];
  const collected = COLLECTED.exec(name)?.groups;
  if (collected) return [{ id: 'input.of.reportCollected', values: { number: collected['number']! } }];
  const before = BEFORE.exec(name)?.groups;
  if (before) return [{ id: 'input.of.recordedBefore', what: `input.${before['what']}` }];
  return [{ id: `gate.${name}` }, { id: `dimension.${name}` }, { id: `input.${name}` }];
};
