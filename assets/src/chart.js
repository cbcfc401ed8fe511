// A chart whose figures tell who says so: point at one, or reach it by keyboard.
import { axisLeft } from "d3-axis";
import { scaleLinear } from "d3-scale";
import { select } from "d3-selection";
import { said } from "./tools.js";

export function awaken(drawing) {
  const base = Number(drawing.dataset.base);
  const head = Number(drawing.dataset.head);
  const scale = scaleLinear([0, Number(drawing.dataset.most)], [base, head]);
  const lines = select(drawing).insert("g", ":first-child").attr("class", "axis");
  const width = drawing.viewBox.baseVal.width;
  lines.call(axisLeft(scale).ticks(4).tickSize(-width).tickFormat("")).select(".domain").remove();
  const frame = document.createElement("p");
  frame.className = "source";
  drawing.closest(".panel").after(frame);
  const told = said(frame);
  const show = ({ dataset }) => {
    const quoted = Object.assign(document.createElement("q"), { textContent: dataset.words, lang: dataset.language, dir: "auto" });
    told.replaceChildren(dataset.told, ...(dataset.words ? [" · "] : []), ...(dataset.words ? [`${dataset.source}: `, quoted] : []));
  };
  const bars = [...drawing.querySelectorAll("a[data-told]")];
  for (const bar of bars) {
    bar.removeAttribute("tabindex");
    for (const on of ["pointerenter", "focus"]) bar.addEventListener(on, () => show(bar));
  }
  if (bars.length) show(bars.at(-1));
}
