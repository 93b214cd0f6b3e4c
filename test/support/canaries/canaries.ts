import { randomBytes } from 'node:crypto';
import { CLINICIAN } from '../api-on-stage.js';
import type { Schema, TextFields } from './text-fields.js';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Canaries: unique texts, each put into one field of one request, so that it can be found wherever it goes. */
export class Canaries {
  private readonly mark = `canary-${randomBytes(4).toString('hex')}-`;
  /** The fields in which each canary was sent: one field, and further ones that were sent the same words. */
  private readonly fields = new Map<string, Set<string>>();

  /** Matches every canary. */
  readonly pattern = new RegExp(`${this.mark}\\d{4}-text`, 'g');

  constructor(private readonly texts: TextFields) {}

  /** The body with a canary in each field that takes text, even if the body leaves the field out, and with who acts. */
  in(path: string, body: object): Tree {
    const schema = this.texts.resolve(this.texts.bodyOf(path)!);
    const acts = schema.properties === undefined || 'by' in schema.properties;
    return this.filled(schema, acts ? { by: CLINICIAN, ...body } : body, `${path} `) as Tree;
  }

  next(field: string): string {
    const canary = `${this.mark}${String(this.fields.size).padStart(4, '0')}-text`;
    this.fields.set(canary, new Set([field]));
    return canary;
  }

  /** The fields whose canaries the dump contains, each once, in order. */
  heardIn(dump: string): string[] {
    const heard = [...dump.matchAll(this.pattern)].map(([text]) => text);
    return [...new Set(heard.flatMap((text) => [...this.fields.get(text)!]))].sort();
  }

  private filled(given: Schema, value: unknown, field: string): unknown {
    const schema = this.texts.resolve(given);
    if (this.texts.isText(schema, field)) {
      const again = typeof value === 'string' ? this.fields.get(value) : undefined;
      if (again?.add(field)) return value;
      // The reason for breaking the glass must have several words.
      return this.next(field) + (field.includes('/break-glass ') ? ', said in some words' : '');
    }
    const { properties, items } = schema;
    if (items && Array.isArray(value)) return value.map((one) => this.filled(items, one, `${field}[]`));
    if (properties && isTree(value)) return this.filledTree(properties, value, field);
    const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    const branch = branches.find((one) => this.isMeant(one, value, field));
    return branch ? this.filled(branch, value, field) : value;
  }

  private filledTree(properties: Readonly<Record<string, Schema>>, value: Tree, field: string): Tree {
    const entries = Object.entries(properties).flatMap(([name, part]) => {
      const filled = this.filled(part, value[name], `${field}.${name}`);
      return filled === undefined ? [] : [[name, filled]];
    });
    return { ...value, ...(Object.fromEntries(entries) as Tree) };
  }

  /** Whether this branch of a union is the one for the value: a text if the branch takes one, else the object whose constants the value has. */
  private isMeant(branch: Schema, value: unknown, field: string): boolean {
    if (this.texts.isText(branch, field)) return true;
    const { properties } = this.texts.resolve(branch);
    if (!properties || !isTree(value)) return false;
    return Object.entries(properties).every(([name, part]) => {
      const { const: fixed, enum: choices } = this.texts.resolve(part);
      if (fixed !== undefined) return value[name] === fixed;
      return choices === undefined || choices.includes(value[name]);
    });
  }
}
