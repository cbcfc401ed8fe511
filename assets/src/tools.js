// What islands share: the bar of buttons, the words of the page's language, days.
import { zoom, zoomIdentity } from "d3-zoom";

export const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const { lang, dataset } = document.documentElement;
const tag = dataset.locale || lang || "en";
const number = new Intl.NumberFormat(tag);
export const count = (value) => number.format(value);

export function day(date, grain = "day") {
  const parts = { year: "numeric", ...(grain !== "year" && { month: "short" }), ...(grain === "day" && { day: "numeric" }) };
  return new Intl.DateTimeFormat(tag, { ...parts, timeZone: "UTC" }).format(date);
}

// 2024, 2024-05 and 2024-05-17 alike.
export const parsed = (text) => new Date(`${text}${text.length === 4 ? "-01-01" : text.length === 7 ? "-01" : ""}T00:00:00Z`);

export function words(drawing) {
  return JSON.parse(drawing.dataset.words ?? "{}");
}

// A bar above a drawing, within the panel or before it.
export function bar(drawing) {
  const made = document.createElement("div");
  made.className = "island";
  const panel = drawing.closest(".scroll") ?? drawing;
  panel.before(made);
  return made;
}

export function button(into, label, about, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  if (about !== label) made.setAttribute("aria-label", about);
  made.title = about;
  made.addEventListener("click", act);
  into.append(made);
  return made;
}

export function said(into) {
  const made = document.createElement("output");
  into.append(made);
  return made;
}

export function slider(into, label, { min, max, value, step = 1 }, act) {
  const box = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "range", min, max, step, value });
  box.append(label, " ", input);
  input.addEventListener("input", () => act(Number(input.value)));
  into.append(box);
  return input;
}

// Zoom by buttons, keys, pinch, dragging, and the wheel with Ctrl: a wheel alone scrolls the page, as everywhere else.
export function zoomed(selection, { extent, most, into, told, moved }) {
  const behaviour = zoom()
    .scaleExtent([1, most])
    .extent(extent)
    .translateExtent(extent)
    .filter((event) => !event.button && (event.type !== "wheel" || event.ctrlKey || event.metaKey))
    .on("zoom", ({ transform }) => moved(transform));
  selection.call(behaviour).on("dblclick.zoom", null);
  const by = (factor) => () => selection.call(behaviour.scaleBy, factor);
  button(into, "+", told.closer, by(1.8));
  button(into, "−", told.further, by(1 / 1.8));
  button(into, told.whole, told.whole, () => selection.call(behaviour.transform, zoomIdentity));
  return behaviour;
}
