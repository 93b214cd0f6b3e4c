/** The page that the browser has opened by itself: there the focus is the browser's own. */
class NavigationCount {
  private first: string | null = null;

  /** Whether no other page has been shown before this one. */
  isFirst(page: string): boolean {
    this.first ??= page;
    const isFirst = this.first === page;
    // Who comes back to it later has come from another.
    if (!isFirst) this.first = '';
    return isFirst;
  }
}

export const navigation = new NavigationCount();
