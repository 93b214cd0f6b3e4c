import { useEffect } from 'react';

/** Ctrl K (or ⌘ K) anywhere. A single letter would go off while somebody types or speaks (WCAG 2.1.4). */
export const useFindKey = (isOn: boolean, open: () => void): void => {
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [isOn, open]);
};
