/** The policy in a version that may have the calendar of a site over it, as `partsOfVersion` reads it. Dots are in brackets, because a backslash would have to be doubled. */
export const policyOf = (version: string): string =>
  `regexp_replace(${version}, '^(.+)@[^@]+[.][1-9][0-9]*$', '\\1')`;
