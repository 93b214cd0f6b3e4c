interface Named {
  readonly family: string | null;
  readonly given: string | null;
}

/** `Becker, Ines`; one name is a name. */
export const nameOf = ({ family, given }: Named): string => [family, given].filter(Boolean).join(', ');
