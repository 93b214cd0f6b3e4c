import css from './charts.module.css';

/** Fill patterns, so that the parts of a week differ not by colour alone. @param id that no other chart has */
export const Patterns = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={`${id}-missed`} width="6" height="6" patternUnits="userSpaceOnUse">
      <path className={css.missed} d="M-1,7 L7,-1" />
    </pattern>
    <pattern id={`${id}-excused`} width="6" height="6" patternUnits="userSpaceOnUse">
      <path className={css.faint} d="M0,3 H6" />
    </pattern>
    <pattern id={`${id}-cancelled`} width="6" height="6" patternUnits="userSpaceOnUse">
      <path className={css.faint} d="M3,0 V6" />
    </pattern>
    <pattern id={`${id}-open`} width="6" height="6" patternUnits="userSpaceOnUse">
      <circle className={css.dot} cx="3" cy="3" r="1" />
    </pattern>
    <pattern id={`${id}-extra`} width="6" height="6" patternUnits="userSpaceOnUse">
      <path className={css.solid} d="M0,0 H6 V3 H0 Z" />
    </pattern>
  </defs>
);
