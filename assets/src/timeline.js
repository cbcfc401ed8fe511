// A timeline that one looks into: the dots stay, the days between them widen.
import { axisBottom } from "d3-axis";
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { bar, count, day, parsed, said, words, zoomed } from "./tools.js";

const YEARS = 1500 * 86_400_000;

export function awaken(drawing) {
  const { first, last, left, right } = drawing.dataset;
  const [from, to] = [Number(left), Number(right)];
  const whole = scaleUtc([parsed(first), parsed(last)], [from, to]);
  const { width, height } = drawing.viewBox.baseVal;
  const told = words(drawing);
  const svg = select(drawing);
  svg.selectAll(".tick-of").remove();
  const axis = svg.insert("g", ":first-child").attr("class", "axis").attr("transform", `translate(0 ${height - 26})`);
  const dots = [...drawing.querySelectorAll("a[data-day]")].map((link) => ({
    link,
    circle: link.firstElementChild,
    at: parsed(link.dataset.day),
  }));
  const tools = bar(drawing);
  let shown = null;

  const moved = (transform) => {
    const scale = transform.rescaleX(whole);
    const [low, high] = scale.domain();
    let within = 0;
    for (const { link, circle, at } of dots) {
      const x = scale(at);
      const inside = x >= from - 1 && x <= to + 1;
      link.style.display = inside ? "" : "none";
      within += inside;
      circle.setAttribute("cx", x.toFixed(1));
    }
    axis.call(axisBottom(scale).ticks(width / 140).tickSizeInner(-(height - 34)).tickFormat(grain(low, high)));
    const fine = high - low > YEARS ? "month" : "day";
    shown.textContent = `${day(low, fine)} – ${day(high, fine)}: ${told.events.replace("{n}", count(within))}`;
  };
  const days = Math.max((parsed(last) - parsed(first)) / 86_400_000, 1);
  const extent = [
    [from, 0],
    [to, height],
  ];
  zoomed(svg, { extent, most: Math.max(days / 7, 1), into: tools, told, moved: (transform) => shown && moved(transform) });
  shown = said(tools);
  moved({ rescaleX: (scale) => scale });
  // On a narrow screen the latest comes into view first.
  const panel = drawing.closest(".scroll");
  if (panel) panel.scrollLeft = panel.scrollWidth;
}

function grain(low, high) {
  const days = (high - low) / 86_400_000;
  return (date) => day(date, days > 1500 ? "year" : days > 120 ? "month" : "day");
}
