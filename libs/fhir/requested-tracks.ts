/**
 * The tracks that a bundle asks for, as far as they can be made out: whoever has to know before it is read in full, asks here.
 * Of a bundle that `parseReferralBundle` takes, it is the one that it finds; nothing is assumed of any other.
 */
export const requestedTracks = (json: unknown): string[] =>
  listed(json, 'entry')
    .map((entry) => member(entry, 'resource'))
    .filter((resource) => member(resource, 'resourceType') === 'ServiceRequest')
    .flatMap((resource) => listed(resource, 'performer'))
    .filter((performer) =>
      isService({ type: member(performer, 'type'), reference: member(performer, 'reference') }),
    )
    .map((performer) => member(member(performer, 'identifier'), 'value'))
    .filter((value) => typeof value === 'string');

/** Whether a reference is to a HealthcareService: it says so, or points at one. */
export const isService = ({
  type,
  reference,
}: {
  readonly type?: unknown;
  readonly reference?: unknown;
}): boolean =>
  type === 'HealthcareService' ||
  (typeof reference === 'string' && /(^|\/)HealthcareService\//.test(reference));

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const listed = (value: unknown, name: string): unknown[] => {
  const list = member(value, name);
  return Array.isArray(list) ? list : [];
};
