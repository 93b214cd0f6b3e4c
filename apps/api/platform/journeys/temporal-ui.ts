/** Where the Temporal UI has the runs of workflows, as Nest injects it. */
export class TemporalUi {
  /** With `{workflowId}` in the place of the id; null where nobody has said where the UI is. */
  readonly workflow: string | null;

  /** @param origin as browsers find it */
  constructor(origin: string | null, namespace: string) {
    // Without a run id the UI goes to the latest run by itself.
    this.workflow =
      origin === null ? null : `${origin}/namespaces/${encodeURIComponent(namespace)}/workflows/{workflowId}`;
  }
}
