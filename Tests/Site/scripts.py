"""What is asked of a page in the browser."""

# Before anything else of a page: remember what the policy refuses and what moves.
WATCH = """
window.seen = {violations: [], shift: 0, moved: []};
document.addEventListener('securitypolicyviolation', event =>
  seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`));
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    seen.shift += entry.value;
    for (const source of entry.sources ?? []) seen.moved.push(source.node?.nodeName ?? '?');
  }
}).observe({type: 'layout-shift', buffered: true});
"""

# What is folded is a part of the page too.
OPEN = "() => { for (const details of document.querySelectorAll('details')) details.open = true; }"

# WCAG 2.2, 1.4.4.
LARGE_TEXT = "() => { document.documentElement.style.fontSize = '200%'; }"

# WCAG 2.2, 1.4.12.
WIDE_TEXT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""

UNDO = """() => {
  document.adoptedStyleSheets = [];
  document.documentElement.style.fontSize = '';
}"""

# How far the page is wider than the window, and what is. What scrolls by itself may be as wide as it likes.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  const over = document.documentElement.scrollWidth - width;
  const wide = [];
  if (over > 0) {
    for (const element of document.body.querySelectorAll('*')) {
      const right = element.getBoundingClientRect().right;
      if (right > width + 1 && wide.length < 4) wide.push(`${element.localName}.${element.className}`);
    }
  }
  return [over, wide];
}"""
