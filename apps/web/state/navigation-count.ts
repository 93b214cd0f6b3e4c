/** Knows the page that the browser has opened by itself: there the browser sets the focus. */
class NavigationCount {
  private first: string | null = null;

  /** Whether no other page has been shown before this one. */
  isFirst(page: string): boolean {
    this.first ??= page;
    const isFirst = this.first === page;
    // From now on no page counts as the first: a person who comes back to it has come from another.
    if (!isFirst) this.first = '';
    return isFirst;
  }
}

export const navigation = new NavigationCount();
