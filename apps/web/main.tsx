import './theme/mantine.css';
import 'virtual:theme.css';
import './theme/tokens.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { api } from './api/client.js';
import { sayWhose } from './api/drawn-for.js';
import { queries } from './api/queries.js';
import { noticeAnswers } from './api/heard.js';
import { askForChanges } from './api/unchanged.js';
import { router } from './routes.js';
import { noteUse } from './state/last-use.js';
import { theme } from './theme/theme.js';
import { allWords, begin } from './words/language.js';
import { Zone } from './words/zone.js';

// Every request says whose page this is, whether somebody is there, and what this page has been shown already.
api.use(sayWhose, noteUse, noticeAnswers, askForChanges);
await begin();
// Loads all words in the background, for the page that is opened next. Where this fails, that page asks again, and says so.
void allWords().catch(() => undefined);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    {/* The theme's variables are in a file, because the Content-Security-Policy allows no <style> in the page. */}
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses={false}
    >
      <QueryClientProvider client={queries}>
        {/* UTC holds until the program has said whose clocks its times are by. */}
        <Zone timeZone="UTC">
          <RouterProvider router={router} />
          <Notifications position="bottom-right" autoClose={8_000} />
        </Zone>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
