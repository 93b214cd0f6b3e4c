import { useState } from 'react';

/**
 * The Idempotency-Key of a form's content. The same content keeps its key, so that what may have been taken is never taken twice. The key changes as soon as
 * a field does.
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

  /** To be called when the content has been taken: the same content, sent again, is then another request. */
  taken(): void {
    this.key = '';
  }
}

export const useKeyOfContent = (): KeyOfContent => useState(() => new KeyOfContent())[0];
