import Digests

/// The script that the preview puts into pages: it hears of changes, reloads, and shows errors.
enum PreviewScript {
    /// What tells it from other versions.
    static let tag = String(Digest(of: text).hex.prefix(24))

    /// The script. Its list of blocks is ``ChangedBlock/elements``.
    static let text = #"""
        // Pinpoint's preview. Never published.
        (() => {
          "use strict";
          const own = document.currentScript;
          const page = own.dataset.page;
          const state = own.dataset.state;
          const isProblemPage = state.startsWith("problems-");
          const key = "pinpoint-preview";
          const blocks = "p, li, h1, h2, h3, h4, h5, h6, tr, pre, blockquote, dt, dd, figure, hr, summary";

          // Over a reload.

          const keep = (values) => {
            try { sessionStorage.setItem(key, JSON.stringify(values)); } catch { /* Then the page begins at its top. */ }
          };
          const kept = () => {
            try {
              const values = JSON.parse(sessionStorage.getItem(key));
              sessionStorage.removeItem(key);
              return values && values.path === location.pathname ? values : null;
            } catch { return null; }
          };
          const details = () => [...document.querySelectorAll("details")];

          const reload = (block) => {
            keep({ path: location.pathname, x: scrollX, y: scrollY, block,
              open: details().map((element) => element.open) });
            history.scrollRestoration = "manual";
            location.reload();
          };
          const go = (address, block) => {
            const url = new URL(address, location.origin);
            keep({ path: url.pathname, x: 0, y: 0, block });
            location.assign(url);
          };

          const changed = ({ number, id }) => {
            const main = document.querySelector("main") ?? document.body;
            return (number > 0 && main.querySelectorAll(blocks)[number - 1])
              || (id && document.getElementById(id)) || null;
          };
          const isSeen = (element) => {
            const box = element.getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight && (box.top >= 0 || box.bottom <= innerHeight);
          };
          const opened = (element) => {
            for (let inner = element; inner; inner = inner.parentElement) {
              const outer = inner.parentElement;
              if (outer?.localName === "details" && inner.localName !== "summary") outer.open = true;
            }
          };
          const restore = (values) => {
            const all = details();
            if (values.open?.length === all.length) all.forEach((element, index) => { element.open = values.open[index]; });
            scrollTo({ left: values.x, top: values.y, behavior: "instant" });
            const element = values.block && changed(values.block);
            if (!element) return;
            opened(element);
            if (!isSeen(element)) element.scrollIntoView({ block: "center", behavior: "instant" });
          };
          const mark = (element) => {
            if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
            element.animate(
              [{ outline: "3px solid #d9822b", outlineOffset: "4px" }, { outline: "3px solid transparent", outlineOffset: "4px" }],
              { duration: 1500, easing: "ease-in" });
          };

          const values = kept();
          if (values) {
            restore(values);
            const element = values.block && changed(values.block);
            if (element) mark(element);
            // Pictures and the browser's own jump to a fragment come later.
            const again = () => { restore(values); history.scrollRestoration = "auto"; };
            const moved = new AbortController();
            for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) {
              addEventListener(kind, () => moved.abort(), { once: true, passive: true, signal: moved.signal });
            }
            addEventListener("load", () => requestAnimationFrame(() => { if (!moved.signal.aborted) again(); }), { once: true });
          } else {
            history.scrollRestoration = "auto";
          }

          // Errors.

          let overlay;
          const made = (name, parts) => Object.assign(document.createElement(name), parts);
          const show = (title, text) => {
            if (isProblemPage) return;
            hide();
            overlay = made("pinpoint-problems", { lang: "en", hidden: true });
            const style = made("link", { rel: "stylesheet", href: "/.pinpoint/preview.css" });
            const panel = made("section", { className: "panel" });
            panel.setAttribute("aria-label", "Errors in the content");
            const bar = made("div", { className: "bar" });
            const heading = made("h2", { textContent: title });
            heading.setAttribute("role", "alert");
            const note = made("p", { textContent: "This is the last good page." });
            const lines = made("pre", { tabIndex: 0 });
            // Lines of the source keep their columns, all else is broken where the window ends.
            lines.append(...text.split("\n").slice(0, -1).map((line) =>
              made("span", { textContent: line + "\n", className: /^ *\d* *\| /.test(line) ? "excerpt" : "line" })));
            const button = made("button", { type: "button", textContent: "Hide" });
            button.setAttribute("aria-expanded", "true");
            button.addEventListener("click", () => {
              lines.hidden = !lines.hidden;
              button.textContent = lines.hidden ? "Show" : "Hide";
              button.setAttribute("aria-expanded", String(!lines.hidden));
            });
            const shown = overlay;
            for (const end of ["load", "error"]) style.addEventListener(end, () => { shown.hidden = false; });
            bar.append(heading, note, button);
            panel.append(bar, lines);
            overlay.attachShadow({ mode: "open" }).append(style, panel);
            document.body.append(overlay);
          };
          const hide = () => {
            overlay?.remove();
            overlay = undefined;
          };

          // Events. A page that nobody sees does not listen: browsers open only six connections to one host.

          let events;
          const lines = (event) => event.data.split("\n");
          const block = ([number, id]) => ({ number: Number(number), id });
          const listen = () => {
            if (events || document.hidden) return;
            events = new EventSource(
              `/.pinpoint/events?page=${encodeURIComponent(page)}&state=${encodeURIComponent(state)}`);
            events.addEventListener("reload", (event) => reload(block(lines(event))));
            events.addEventListener("go", (event) => {
              const [address, ...place] = lines(event);
              go(address, block(place));
            });
            events.addEventListener("problems", (event) => {
              const [title, ...text] = lines(event);
              show(title, text.join("\n"));
            });
            events.addEventListener("mended", hide);
          };
          const rest = () => {
            events?.close();
            events = undefined;
          };
          document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
          addEventListener("pagehide", rest);
          addEventListener("pageshow", listen);
          listen();
        })();

        """#
}
