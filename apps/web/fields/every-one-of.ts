/**
 * The values of a union of the API, in the order in which a form shows them. A list that lacks one does not compile, and the error names it: the API may learn
 * a value that nobody could choose on the pages.
 */
export const everyOneOf =
  <Union extends string>() =>
  <const List extends readonly Union[]>(
    list: List & ([Exclude<Union, List[number]>] extends [never] ? unknown : Exclude<Union, List[number]>),
  ): List =>
    list;
