import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/**
 * Lets Node load the TypeScript of this repository as it stands: `node --conditions=source --import ./test/jest/typescript.mjs`. Node takes types away by
 * itself, but knows nothing of the decorators of Nest. The map is inside, for `--enable-source-maps`.
 */
const toJavaScript = (filename) =>
  transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx: filename.endsWith('.tsx') },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  }).code;

const isTypeScript = (url) => /^file:.*\.tsx?(?:\?|$)/.test(url);
/** What a spec imports is the part of Jest that stands in the worker's global: see runtime.mjs. */
const JEST_GLOBALS = new URL('globals.mjs', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === '@jest/globals') return next(JEST_GLOBALS, context);
    // An import says `./x.js`, as it will stand once it is compiled; here it is `./x.ts`.
    const isOurs = /^\.{1,2}\/.*\.js$/.test(specifier) && isTypeScript(context.parentURL ?? '');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
  load: (url, context, next) =>
    isTypeScript(url)
      ? { format: 'module', source: toJavaScript(fileURLToPath(url)), shortCircuit: true }
      : next(url, context),
});
