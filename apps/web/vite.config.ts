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
    // Nothing stands in the page itself: the content security policy lets nothing run there.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // "use client" says something to servers that render; there is none here.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  // `npm run web`, beside an `npm start`. The origin stays that of the page: the API takes a cookie's request from its own alone.
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/v1', '/sign-in', '/sign-out'].map((prefix) => [prefix, { target: API, changeOrigin: false }]),
    ),
  },
});
