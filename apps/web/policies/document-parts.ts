import type { Part } from '../forms/parts-of-two.js';

/** A policy document, as it was parsed. */
export type Document = Readonly<Record<string, unknown>>;

type Path = readonly string[];

const isSection = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The version names the document, and says nothing of what is in it. */
const NAME = 'version';

/** The places at which some of the documents differ. A list is one place: of two lists, the items at one place need not be the same thing. */
const placesOf = (documents: readonly unknown[], path: Path = []): readonly Path[] => {
  const [first, ...others] = documents.map((one) => JSON.stringify(one));
  if (others.every((other) => other === first)) return [];
  if (!documents.every(isSection)) return [path];
  const keys = new Set(documents.flatMap((one) => Object.keys(one)));
  return [...keys]
    .filter((key) => path.length > 0 || key !== NAME)
    .flatMap((key) =>
      placesOf(
        documents.map((one) => one[key]),
        [...path, key],
      ),
    );
};

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isSection(value) ? value[key] : undefined), document);

/** The document with a value at a place; without the place where the value is undefined. */
const withValue = (document: Document, [key, ...rest]: Path, value: unknown): Document => {
  if (key === undefined) return document;
  if (rest.length > 0) {
    const section = document[key];
    return { ...document, [key]: withValue(isSection(section) ? section : {}, rest, value) };
  }
  const { [key]: _, ...others } = document;
  return value === undefined ? others : { ...document, [key]: value };
};

/** The parts of documents that may be chosen one by one: the smallest places at which they differ, by their path (`waitlist.seatOfferHours`). */
export const documentParts = (...documents: readonly Document[]): readonly Part<Document>[] =>
  placesOf(documents).map((path) => ({
    id: path.join('.'),
    read: (document) => valueAt(document, path),
    take: (into, from) => withValue(into, path, valueAt(from, path)),
  }));
