import type { UseFormReturnType } from '@mantine/form';
import { useEffect } from 'react';
import { fieldFaults, useFieldFaultWords } from './field-faults.js';
import { fieldOnPage } from './field-on-page.js';

/**
 * Says at their fields what the API could not take of a form that is looked at while it is filled in. Whoever is still typing in a field is told when they
 * leave it: a year of which three digits stand is no fault yet.
 * @param at the path of the form under which the API's fields are
 */
export const useFaultsAtFields = <V>(
  { setFieldError }: Pick<UseFormReturnType<V>, 'setFieldError'>,
  error: unknown,
  at: string,
): void => {
  const faultWords = useFieldFaultWords();
  useEffect(() => {
    const faults = fieldFaults(error);
    if (faults.length === 0) return;
    const tell = (): void => {
      for (const { field, detail } of faults) {
        const found = fieldOnPage(document, `${at}.${field}`);
        if (found && found.control !== document.activeElement) setFieldError(found.path, faultWords(detail));
      }
    };
    tell();
    document.addEventListener('focusin', tell);
    return () => document.removeEventListener('focusin', tell);
  }, [error, at, setFieldError, faultWords]);
};
