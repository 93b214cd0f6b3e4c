interface Then<Answer> {
  readonly onSuccess?: (answer: Answer) => void;
  readonly onError?: (error: Error) => void;
}

/** Sends something, and says how that stands. */
export interface Sending<Body, Answer> {
  readonly send: (body: Body, then?: Then<Answer>) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}
