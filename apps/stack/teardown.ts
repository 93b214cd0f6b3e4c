interface Stop {
  name: string;
  stop: () => Promise<void> | void;
}

/** Stops what was started in reverse order, so that nothing loses what it needs. */
export class Teardown {
  private stops: Stop[] = [];
  private begun = false;

  constructor(private readonly say: (line: string) => void) {}

  /**
   * @returns a function that takes it back, for what has ended by itself.
   * @throws once the stopping has begun: an interrupted start must not go on to start the next thing.
   */
  add(name: string, stop: Stop['stop']): () => void {
    if (this.begun) throw new Error(`interrupted while starting ${name}`);
    const entry = { name, stop };
    this.stops.push(entry);
    return () => {
      this.stops = this.stops.filter((other) => other !== entry);
    };
  }

  /** Stops everything, even after something that would not stop; then throws all that went wrong. */
  async run(): Promise<void> {
    this.begun = true;
    const faults: unknown[] = [];
    for (let next = this.stops.pop(); next; next = this.stops.pop()) {
      this.say(`stopping ${next.name}`);
      try {
        await next.stop();
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('\n'));
  }
}
