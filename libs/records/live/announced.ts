/** What is told of a commit: ids and codes, and nothing that anybody typed. */
export type Announced =
  | {
      readonly kind: 'journey';
      readonly journeyId: string;
      /** Of the last event that was written. */
      readonly seq: number;
      /** Of its events, each once. */
      readonly types: readonly string[];
      /** Staff id of the person who moved the journey; `system` if nobody did. */
      readonly by: string;
      readonly phase: string;
      readonly overdue: boolean;
      readonly track: string | null;
    }
  | {
      readonly kind: 'track';
      readonly trackId: string;
      readonly seq: number;
      readonly types: readonly string[];
    }
  | {
      readonly kind: 'policy';
      readonly version: string;
      readonly status: 'draft' | 'published';
      /** When, as PostgreSQL writes it: a draft may be kept again under its version. */
      readonly keptAt: string;
    }
  | {
      readonly kind: 'merge';
      readonly mergeId: string;
      readonly step: 'proposed' | 'signed' | 'undone';
      /** The tracks by which each of the two clients is at a site. They are looked at, and not told. */
      readonly survivor: readonly (string | null)[];
      readonly other: readonly (string | null)[];
    };
