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

# Of the elements with some selectors what covers each: something that is neither it, nor in it, nor around it, nor of the
# same picture or link.
COVERED = """selectors => selectors.map(selector => {
  const element = document.querySelector(selector);
  const whole = element.closest('svg, a') ?? element;
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const box = element.getBoundingClientRect();
  const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  if (!top) return 'the edge of the window';
  const own = top.contains(element) || whole.contains(top) || (top.closest('svg') && top.closest('svg') === element.closest('svg'));
  return own ? '' : top.outerHTML.slice(0, 80);
})"""

# The whole page at once: nothing scrolls in a box of its own, and there is room at the left for what lies there.
SPREAD = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    *, ::before, ::after { max-height: none !important; overflow: visible !important; mask: none !important; }
    html { box-sizing: border-box; width: ${innerWidth + 2000}px; padding-left: 2000px; }`);
  document.adoptedStyleSheets = [sheet];
  scrollTo(0, 0);
}"""

# And now without its words.
WITHOUT_WORDS = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    *, ::before, ::after { -webkit-text-fill-color: transparent !important; }
    svg text, svg tspan { fill: transparent !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""

# Of the elements with some selectors the boxes of their own words, and the words' colour.
WORDS = """selectors => selectors.map(selector => {
  const element = document.querySelector(selector);
  const style = getComputedStyle(element);
  const isDrawn = element.namespaceURI.endsWith('svg');
  const [red, green, blue, alpha = 1] = (isDrawn ? style.fill : style.color).match(/[\\d.]+/g).map(Number);
  let opacity = alpha * (isDrawn ? Number(style.fillOpacity) : 1);
  for (let around = element; around; around = around.parentElement) opacity *= Number(getComputedStyle(around).opacity);
  const range = document.createRange();
  const boxes = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
    .flatMap(node => { range.selectNodeContents(node); return [...range.getClientRects()]; })
    .filter(box => box.width > 1 && box.height > 1)
    .map(box => ({x: box.left + scrollX, y: box.top + scrollY, right: box.right + scrollX, bottom: box.bottom + scrollY}));
  const size = parseFloat(style.fontSize);
  const isLarge = !isDrawn && (size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700));
  return {boxes, colour: [red, green, blue, opacity], isLarge};
})"""
