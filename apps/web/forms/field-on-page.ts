/** What takes the focus of a field: the field itself, or the first choice of a group. */
const CONTROLS = 'input, select, textarea';

interface FieldOnPage {
  /** The path by which its form knows it. */
  readonly path: string;
  readonly control: HTMLElement;
  /** What it is called there, with the heading of its part of the form; empty where it has no label. */
  readonly name: string;
}

/** The words of an element as they are read out: without the asterisk of a field that is needed. */
const wordsIn = (element: Element | null | undefined): string => {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent.trim();
};

const legendOf = (node: Element): string => wordsIn(node.closest('fieldset')?.querySelector('legend'));

const labelOf = (node: HTMLElement): string => {
  if (node.matches(CONTROLS)) return wordsIn((node as HTMLInputElement).labels?.[0]);
  const group = node.querySelector('[role="group"], [role="radiogroup"]')?.getAttribute('aria-labelledby');
  return wordsIn(group ? document.getElementById(group) : null);
};

const found = (node: HTMLElement, name: readonly string[]): FieldOnPage => ({
  path: node.dataset['path']!,
  control: node.matches(CONTROLS) ? node : (node.querySelector<HTMLElement>(CONTROLS) ?? node),
  name: name.filter((part) => part !== '').join(': '),
});

/**
 * The field on the page that the API means. The page itself is asked, because it has the label in the language that is read. A field of several lines is a
 * list to the API, which names the line; what the API names as a whole may be several fields here, and then the first of them is meant.
 * @param root of the form
 * @param field as the API names it: `client.recordNumber`, `items[3]`
 * @returns null where the form has no such field
 */
export const fieldOnPage = (root: ParentNode, field: string): FieldOnPage | null => {
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1');
  const bound = [...root.querySelectorAll<HTMLElement>('[data-path]')];
  const at = (where: string) => bound.find((node) => node.dataset['path'] === where);
  const node = at(path) ?? at(path.replace(/\.\d+$/, ''));
  if (node) return found(node, [legendOf(node), labelOf(node)]);
  const part = bound.find((one) => one.dataset['path']!.startsWith(`${path}.`));
  return part ? found(part, [legendOf(part) || labelOf(part)]) : null;
};
