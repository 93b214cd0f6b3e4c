import { defineConfig } from 'vite';
import { themeCss } from './theme/theme-css.js';
import { values } from './theme/values.js';
import { wordsInParts } from './words/words-in-parts.js';

const API = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [themeCss(values), wordsInParts()],
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // No script or style is put into the page itself, because the content security policy would not let it run.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // "use client" is meant for servers that render; there is none here, so the warning about it is left out.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  // For `npm run web`, beside an `npm start`. The origin stays that of the page, because the API takes a request with a cookie only from its own.
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/v1', '/sign-in', '/sign-out'].map((prefix) => [prefix, { target: API, changeOrigin: false }]),
    ),
  },
});
