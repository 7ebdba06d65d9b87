import Digests

/// The style of the errors that the preview shows, over a page and alone.
enum PreviewStyle {
    /// What tells it from other versions.
    static let tag = String(Digest(of: text).hex.prefix(24))

    /// The style.
    static let text = """
        /* Pinpoint's preview. Never published. */
        :host, .problem-page {
          --paper: #fff8f6; --ink: #26201e; --quiet: #5f5551; --edge: #b3261e; --field: #fdeae6;
          color-scheme: light dark;
        }
        @media (prefers-color-scheme: dark) {
          :host, .problem-page { --paper: #241a18; --ink: #f3e9e6; --quiet: #c9b9b4; --edge: #ff8a7a; --field: #33221f; }
        }
        :host {
          all: initial;
          position: fixed; inset: auto 0 0 0; z-index: 2147483647;
          color-scheme: light dark;
        }
        :host([hidden]) { display: none; }
        .panel {
          box-sizing: border-box;
          display: flex; flex-direction: column;
          max-height: 50vh;
          background: var(--paper); color: var(--ink);
          border-top: 4px solid var(--edge);
          box-shadow: 0 -4px 24px rgb(0 0 0 / 25%);
          font: 1rem/1.5 system-ui, "Noto Sans", "Segoe UI", Roboto, sans-serif;
        }
        .bar { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1rem; padding: .5rem 1rem; }
        h1, h2 { margin: 0; color: var(--edge); font-size: 1.125rem; line-height: 1.5; }
        .bar p { flex: 1; margin: 0; color: var(--quiet); font-size: .875rem; }
        button {
          min-height: 2.25rem; padding: .25rem 1rem;
          border: 1px solid var(--edge); border-radius: .25rem;
          background: transparent; color: inherit; font: inherit; cursor: pointer;
        }
        pre {
          margin: 0; padding: .75rem 1rem; overflow: auto;
          background: var(--field); color: inherit;
          font: .875rem/1.5 "Noto Sans Mono", Consolas, "DejaVu Sans Mono", monospace;
          tab-size: 4;
        }
        pre[hidden] { display: none; }
        .line, .excerpt { display: block; }
        .line { white-space: pre-wrap; overflow-wrap: anywhere; }
        :focus-visible { outline: 3px solid var(--edge); outline-offset: -3px; }
        .problem-page { margin: 0; background: var(--paper); }
        .problem-page .panel { max-height: none; min-height: 100vh; padding: 1rem; box-shadow: none; }
        .problem-page h1 { font-size: 1.5rem; }
        .problem-page p { margin: .25rem 0 1rem; color: var(--quiet); }

        """
}
