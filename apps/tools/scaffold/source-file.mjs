import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/** A TypeScript file to which members are added, each at the end of its list. */
export class SourceFile {
  #path;
  #text;

  constructor(path) {
    this.#path = path;
    this.#text = readFileSync(path, 'utf8');
  }

  /** Adds a member to an interface. */
  addToInterface(name, member) {
    const node = this.#find((one) => ts.isInterfaceDeclaration(one) && one.name.text === name, name);
    this.#insert(node.members.end, `\n${member}`);
  }

  /** Adds a declaration before that of a constant. */
  addBefore(constant, declaration) {
    const statement = this.#constant(constant).parent.parent;
    this.#insert(statement.getStart(undefined, true), `${declaration}\n\n`);
  }

  /** Adds a property to a constant's object. */
  addProperty(constant, property) {
    const { properties } = this.#constant(constant).initializer;
    this.#insert(properties.end, `${properties.hasTrailingComma ? '' : ','}\n${property},`);
  }

  /** Adds a name to the union in a constant's type, and a property to its object. */
  addTo(constant, name, property) {
    this.addProperty(constant, property);
    this.#insert(this.#unionOf(this.#constant(constant)).end, ` | '${name}'`);
  }

  /** Adds a name to an import of the file. */
  addToImport(from, name) {
    if (new RegExp(`import[^;]*\\b${name}\\b[^;]*from`).test(this.#text)) return;
    const node = this.#find((one) => ts.isImportDeclaration(one) && one.moduleSpecifier.text === from, from);
    this.#insert(node.importClause.namedBindings.elements.end, `, ${name}`);
  }

  save() {
    writeFileSync(this.#path, this.#text);
  }

  #constant(name) {
    return this.#find(
      (one) => ts.isVariableDeclaration(one) && one.name.getText() === name && one.initializer,
      name,
    );
  }

  /** The names in `Definitions<'a' | 'b'>`, whether they are written there or in a type of their own. */
  #unionOf({ type }) {
    const [names] = type.typeArguments;
    if (!ts.isTypeReferenceNode(names)) return names;
    const alias = names.typeName.getText();
    return this.#find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === alias, alias).type;
  }

  #find(matches, what) {
    const source = ts.createSourceFile(this.#path, this.#text, ts.ScriptTarget.Latest, true);
    const visit = (node) => (matches(node) ? node : ts.forEachChild(node, visit));
    const found = visit(source);
    if (!found) throw new Error(`${this.#path} has no ${what}`);
    return found;
  }

  #insert(at, text) {
    this.#text = this.#text.slice(0, at) + text + this.#text.slice(at);
  }
}

/** Writes a file that must not be there yet. */
export const create = (path, text) => {
  if (existsSync(path)) throw new Error(`${path} is there already`);
  writeFileSync(path, text);
};

/** Adds a name to its list in docs/wire-names.md: the names there never change. */
export const addWireName = (section, name) => {
  const path = 'docs/wire-names.md';
  const text = readFileSync(path, 'utf8');
  const list = new RegExp(`## ${section}\\n\\n[^\\n]+`);
  if (!list.test(text)) throw new Error(`${path} has no ${section}`);
  writeFileSync(
    path,
    text.replace(list, (names) => `${names}, \`${name}\``),
  );
};

export const format = (paths) =>
  execFileSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', ...paths], {
    stdio: 'ignore',
  });
