// Charts: arrow keys move between the points of a chart, which is one tab stop, and a point that has
// focus or the pointer shows its title as a label. Listens on the document, so that it needs no
// set-up after a navigation and no circuit. Without it the table beside each chart says the same.
const svg = "http://www.w3.org/2000/svg";
const padding = 10, lineHeight = 16;
let tip;

const pointAt = target => target instanceof Element ? target.closest(".points > .pt") : null;

function text(point) {
  const title = point.querySelector("title");
  if (title) {
    // The name stays; the browser's own tooltip would cover the label.
    point.setAttribute("aria-label", title.textContent.replaceAll("\n", " "));
    point.dataset.lines = title.textContent;
    title.remove();
  }
  return point.dataset.lines ?? "";
}

function hide() {
  tip?.remove();
  tip = undefined;
}

function show(point) {
  hide();
  const chart = point.closest(".points");
  tip = document.createElementNS(svg, "g");
  tip.classList.add("tip");
  tip.setAttribute("aria-hidden", "true");
  const box = tip.appendChild(document.createElementNS(svg, "rect"));
  const label = tip.appendChild(document.createElementNS(svg, "text"));
  for (const line of text(point).split("\n")) {
    const span = label.appendChild(document.createElementNS(svg, "tspan"));
    span.setAttribute("x", padding);
    span.setAttribute("dy", lineHeight);
    span.textContent = line.replace(/[,:]$/, "");
  }
  chart.append(tip);

  const size = label.getBBox();
  const width = size.width + 2 * padding;
  box.setAttribute("width", width);
  box.setAttribute("height", size.height + padding + 4);
  box.setAttribute("rx", 6);
  const at = point.getBBox();
  const room = chart.clientWidth || chart.getBoundingClientRect().width;
  const x = Math.max(0, Math.min(at.x + at.width / 2 - width / 2, room - width));
  const y = point.localName === "circle" ? at.y + at.height + 4 : 12;
  tip.setAttribute("transform", `translate(${x} ${y})`);
}

function move(event) {
  const point = pointAt(event.target);
  if (!point || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") return hide();
  const points = [...point.parentElement.querySelectorAll(":scope > .pt")];
  const here = points.indexOf(point);
  const next = {
    ArrowLeft: here - 1, ArrowUp: here - 1, ArrowRight: here + 1, ArrowDown: here + 1,
    Home: 0, End: points.length - 1,
  }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = points[Math.max(0, Math.min(next, points.length - 1))];
  point.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
}

document.addEventListener("keydown", move);
for (const enter of ["focusin", "pointerover"]) {
  document.addEventListener(enter, event => { const point = pointAt(event.target); if (point) show(point); });
}
for (const leave of ["focusout", "pointerout"]) {
  document.addEventListener(leave, event => { if (pointAt(event.target)) hide(); });
}
