import { z } from 'zod';

const chain = z.int().min(0).describe('Which of the 16 chains');
const seq = z.string().regex(/^\d+$/).describe('Where in it');
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'Sha256' });
const chainEnd = z.object({ chain, seq, hash }).meta({ id: 'ChainEnd' });

/** Lines of the answer while the audit's chains are checked: how many rows so far, and at the end what was found. */
export const walkedLine = z.object({ walked: z.int().describe('Rows so far') }).meta({ id: 'WalkedLine' });

export const verifiedLine = z
  .object({
    verified: z.object({
      rows: z.int(),
      chains: z.array(chainEnd).describe('Keep them: only they show that everything was written anew'),
      breaks: z
        .array(
          z.object({
            chain,
            seq,
            what: z.enum(['content', 'link', 'gap', 'cut', 'past', 'anchor']),
            detail: z.string(),
          }),
        )
        .describe('The first of each chain that has one; none where the audit is whole'),
      unconfirmed: z.array(chainEnd).describe('Cuts of retention that only ends kept elsewhere confirm'),
      unnamed: z.array(z.object({ chain, seq })).describe('Writes that name no request'),
    }),
  })
  .meta({ id: 'VerifiedLine' });

/** Lines of an export: each row in the form that its hash is made of, and at the end the number of rows. */
export const exportedRow = z
  .object({
    chain,
    seq,
    at: seq.describe('Microseconds since the epoch'),
    personId: z.string().nullable(),
    role: z.string().nullable(),
    action: z.string(),
    subjectKind: z.string().nullable(),
    subjectId: z.string().nullable(),
    route: z.string().nullable(),
    outcome: z.string(),
    ruleId: z.string().nullable(),
    requestId: z.string().nullable(),
    details: z.string().describe('JSON, character for character as it was hashed'),
    prevHash: hash,
    hash,
  })
  .meta({ id: 'ExportedRow' });

export const exportedLine = z
  .object({ exported: z.object({ rows: z.int() }).describe('Without it, it was cut off') })
  .meta({ id: 'ExportedLine' });
