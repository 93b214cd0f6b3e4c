/** DI token for the address of a workflow in the Temporal UI. */
export class TemporalUi {
  /** With `{workflowId}` in the place of the id; null where the settings name no UI. */
  readonly workflow: string | null;

  /** @param origin as browsers find it */
  constructor(origin: string | null, namespace: string) {
    // Without a run id the UI goes to the latest run by itself.
    this.workflow =
      origin === null ? null : `${origin}/namespaces/${encodeURIComponent(namespace)}/workflows/{workflowId}`;
  }
}
