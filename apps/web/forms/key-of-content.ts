import { useState } from 'react';

/**
 * The key of a content: the same for as long as the content is, so that what may have been taken is never taken twice; another as
 * soon as a field is.
 */
export class KeyOfContent {
  private content = '';
  private key = '';

  of(body: unknown): string {
    const content = JSON.stringify(body);
    if (content !== this.content || this.key === '') {
      this.content = content;
      this.key = crypto.randomUUID();
    }
    return this.key;
  }

  /** What was sent has been taken: the same content would be another matter. */
  taken(): void {
    this.key = '';
  }
}

export const useKeyOfContent = (): KeyOfContent => useState(() => new KeyOfContent())[0];
