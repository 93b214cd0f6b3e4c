import { Fragment } from 'react';
import { Day, Time } from './instants.js';

const INSTANT = /(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)/;

/** A sentence of the API. Instants in it are told as the clocks of the site show them. */
export const WithInstants = ({ text }: { readonly text: string }) => (
  <>
    {text.split(INSTANT).map((part, index) =>
      // Every second part of the split text is an instant that the pattern found.
      index % 2 === 1 ? (
        <Fragment key={`${index} ${part}`}>
          <Day at={part} />, <Time at={part} />
        </Fragment>
      ) : (
        part
      ),
    )}
  </>
);
