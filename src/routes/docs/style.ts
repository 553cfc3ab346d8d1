/** The reference page's style: system fonts, light and dark by the reader's setting. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#dcdfe4, #3a3f47); --soft: light-dark(#5b6470, #a0a8b4);
  --panel: light-dark(#f5f6f8, #1f2329); --accent: light-dark(#0b5cad, #6db3f2); --get: light-dark(#0a6b3d, #5fd39b);
  --post: light-dark(#8a4b00, #f0b35c); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; background: light-dark(#fff, #16191d);
  color: light-dark(#1b1f24, #e4e7eb); }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
.layout { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 78rem; margin: 0 auto; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 1.5rem 1rem;
  font-size: .9rem; }
nav h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .05em; color: var(--soft); margin: 1.2rem 0 .3rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { padding: .12rem 0; }
main { padding: 1.5rem; border-left: 1px solid var(--line); min-width: 0; }
h1 { margin: 0 0 .3rem; }
h2 { margin: 2.5rem 0 .5rem; }
h3 { margin: 2.2rem 0 .3rem; font-size: 1.1rem; scroll-margin-top: 1rem; }
h4 { margin: 1.2rem 0 .3rem; font-size: .95rem; }
code, pre { font: .86em/1.5 ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .8rem; overflow: auto; }
.method { font-weight: 700; text-transform: uppercase; }
.get { color: var(--get); } .post { color: var(--post); }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
td:first-child { white-space: nowrap; }
.soft { color: var(--soft); }
.values { font-size: .85em; color: var(--soft); overflow-wrap: anywhere; }
article { border-bottom: 1px solid var(--line); padding-bottom: 1.5rem; }
@media (max-width: 52rem) { .layout { display: block; } nav { position: static; max-height: none; }
  main { border-left: 0; border-top: 1px solid var(--line); } td:first-child { white-space: normal; } }
`;
