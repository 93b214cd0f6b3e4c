import type { OpenAPIObject } from '@nestjs/swagger';

export const COMPONENTS = '#/components/schemas/';

/** End of a component's name: the schema as it is answered. */
export const ANSWERED = '.answered';

const REFERENCE = /#\/components\/schemas\/(\w+)\.answered/g;

/**
 * One schema may describe both a request and an answer, and say something else in each: a field that may be left out of a request is always in the answer.
 * Where both say the same there is one component; where they do not, the answer's is another, `…Answered`.
 */
export const settleComponents = (document: OpenAPIObject): OpenAPIObject => {
  const schemas = document.components!.schemas! as Record<string, unknown>;
  const others = differing(schemas);
  const settled = (id: string): string => (others.has(id) ? `${id}Answered` : id);
  const rename = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value).replaceAll(REFERENCE, (_, id: string) => COMPONENTS + settled(id))) as T;
  const renamed = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name.endsWith(ANSWERED) ? settled(name.slice(0, -ANSWERED.length)) : name,
      rename(schema),
    ]),
  );
  return rename({ ...document, components: { ...document.components, schemas: renamed as never } });
};

/** Ids whose schema as it is answered differs from the one as it is sent, in itself or in what it refers to. */
const differing = (schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> => {
  const both = Object.keys(schemas).filter((id) => id + ANSWERED in schemas);
  const answered = new Map(both.map((id) => [id, JSON.stringify(schemas[id + ANSWERED])]));
  const found = new Set(
    both.filter((id) => answered.get(id)!.replaceAll(ANSWERED, '') !== JSON.stringify(schemas[id])),
  );
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [id, text] of answered)
      if ([...text.matchAll(REFERENCE)].some(([, other]) => found.has(other!))) found.add(id);
  }
  return found;
};
