/** Of our few pages. Colours keep a contrast of 7 to 1. */
export const STYLE = `:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: #f6f5f1; color: #1f2723; }
main { max-width: 40rem; margin: 10vh auto 0; padding: 0 1.5rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.5rem; }
dt { color: #46524c; }
dd { margin: 0; font-weight: 600; }
a { color: #0b5345; }
button, .button { display: inline-block; font: inherit; padding: 0.5rem 1.25rem; border: 0; border-radius: 0.375rem;
  background: #0b5345; color: #fff; text-decoration: none; cursor: pointer; }
button:focus-visible, a:focus-visible { outline: 3px solid #c77700; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { background: #161b19; color: #eef2ef; }
  dt { color: #b7c2bc; }
  a { color: #8fd6c4; }
  button, .button { background: #8fd6c4; color: #10201b; }
}
`;
