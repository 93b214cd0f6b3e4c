interface Named {
  readonly family: string | null;
  readonly given: string | null;
}

/** `Becker, Ines`; where only one of the names is known, that one. */
export const nameOf = ({ family, given }: Named): string => [family, given].filter(Boolean).join(', ');
