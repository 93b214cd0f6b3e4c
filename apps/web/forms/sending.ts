interface Then<Answer> {
  readonly onSuccess?: (answer: Answer) => void;
  readonly onError?: (error: Error) => void;
}

/** How something is sent, and how that stands. */
export interface Sending<Body, Answer> {
  readonly send: (body: Body, then?: Then<Answer>) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}
