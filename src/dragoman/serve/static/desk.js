// Looking closer: drag over a timeline to see those days alone; everything else works without this file.
"use strict";
for (const drawing of document.querySelectorAll("svg[data-zoom]")) {
  const first = Date.parse(drawing.dataset.first);
  const last = Date.parse(drawing.dataset.last);
  const [left, right] = [Number(drawing.dataset.left), Number(drawing.dataset.right)];
  const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  box.setAttribute("class", "chosen");
  box.setAttribute("fill", "currentColor");
  box.setAttribute("fill-opacity", "0.08");
  box.setAttribute("y", "0");
  box.setAttribute("height", drawing.viewBox.baseVal.height);
  let from = null;
  const across = (event) => {
    const frame = drawing.getBoundingClientRect();
    const x = ((event.clientX - frame.left) / frame.width) * drawing.viewBox.baseVal.width;
    return Math.min(Math.max(x, left), right);
  };
  const day = (x) => new Date(first + ((x - left) / (right - left)) * (last - first)).toISOString().slice(0, 10);
  drawing.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    from = across(event);
    event.preventDefault();
    drawing.append(box);
  });
  drawing.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const to = across(event);
    box.setAttribute("x", Math.min(from, to));
    box.setAttribute("width", Math.abs(to - from));
  });
  addEventListener("pointerup", (event) => {
    if (from === null) return;
    const [low, high] = [from, across(event)].sort((a, b) => a - b);
    from = null;
    box.remove();
    if (high - low < 12) return;
    drawing.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
    const address = new URL(location.href);
    address.searchParams.set("since", day(low));
    address.searchParams.set("until", day(high));
    location.assign(address);
  });
}
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
  });
}
