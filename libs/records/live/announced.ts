/** What is announced of a commit: ids and codes, and nothing that anybody typed. */
export type Announced =
  | {
      readonly kind: 'journey';
      readonly journeyId: string;
      /** Sequence of the last event that was written. */
      readonly seq: number;
      /** Types of its events, each once. */
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
      /** When it was stored, as PostgreSQL writes it: a draft may be stored again under the same version. */
      readonly keptAt: string;
    };
