// The map of visits with its coasts: one moves it, looks closer, and lets the years go by. No borders are drawn.
import { geoNaturalEarth1, geoPath } from "d3-geo";
import { select } from "d3-selection";
import { feature } from "topojson-client";
import atlas from "world-atlas/land-110m.json";
import { bar, count, said, slider, words, zoomed } from "./tools.js";

const MOST_NAMES = 40;
const SOUTH = -58;

export function awaken(drawing) {
  const told = words(drawing);
  const { width, height } = drawing.viewBox.baseVal;
  const ways = [...drawing.querySelectorAll("[data-way]")].map(({ dataset }) => JSON.parse(dataset.way));
  const projection = geoNaturalEarth1().rotate([-12, 0]).fitExtent(
    [
      [4, 0],
      [width - 4, height + 50],
    ],
    { type: "Sphere" },
  );
  const path = geoPath(projection);
  const svg = select(drawing);
  svg.selectAll("*").remove();
  const world = svg.append("g");
  world.append("path").attr("class", "coast").attr("d", path(lands()));
  const arcs = world.append("g");
  const towns = world.append("g");
  const tools = bar(drawing);
  const years = [...new Set(ways.flatMap(({ years }) => Object.keys(years)))].filter(Boolean).map(Number);
  const [low, high] = years.length ? [Math.min(...years), Math.max(...years)] : [0, 0];
  let span = [low, high];
  let scale = 1;
  let shown = null;

  const draw = () => {
    // Visits without a day count while all years do.
    const within = ([year]) => (year ? Number(year) >= span[0] && Number(year) <= span[1] : span[0] === low && span[1] === high);
    const sum = (way) => Object.entries(way.years).filter(within).reduce((all, [, n]) => all + n, 0);
    const counted = ways.map((way) => ({ ...way, n: sum(way) })).filter(({ n }) => n);
    const ends = new Map();
    for (const { end, n } of counted) ends.set(end.name, { ...end, n: (ends.get(end.name)?.n ?? 0) + n });
    const cities = [...ends.values()].sort((one, other) => other.n - one.n);
    arcs
      .selectAll("path")
      .data(counted.filter(({ start }) => start), ({ start, end }) => `${start.name}>${end.name}`)
      .join((enter) => {
        const made = enter.append("path").attr("class", "arc");
        made.append("title");
        return made;
      })
      .attr("d", ({ start, end }) => bent(projection(start.at), projection(end.at)))
      .attr("stroke-width", ({ n }) => (0.8 + 0.5 * Math.sqrt(n)) / Math.sqrt(scale))
      .select("title")
      .text(({ start, end, n }) => `${start.name} – ${end.name}: ${count(n)}`);
    const spots = towns.selectAll("g").data(cities, ({ name }) => name).join((enter) => {
      const made = enter.append("g");
      made.append("circle").attr("class", "town").append("title");
      made.append("text").attr("class", "town-name");
      return made;
    });
    spots.attr("transform", ({ at }) => `translate(${projection(at).map((one) => one.toFixed(1))})`);
    spots.select("circle").attr("r", ({ n }) => (2.5 + 1.5 * Math.sqrt(n)) / scale);
    spots.select("circle title").text(({ name, n }) => `${name}: ${count(n)}`);
    const named = apart(cities, projection, scale);
    spots
      .select("text")
      .text(({ name }) => (named.has(name) ? name : ""))
      .attr("x", ({ n }) => (5 + 1.5 * Math.sqrt(n)) / scale)
      .attr("y", 4 / scale)
      .style("font-size", `${12 / scale}px`)
      .style("stroke-width", `${3 / scale}px`);
    if (shown) {
      const visits = counted.reduce((all, { n }) => all + n, 0);
      const when = span[0] === span[1] ? span[0] : `${span[0]}–${span[1]}`;
      shown.textContent = `${years.length ? `${when}: ` : ""}${told.visits.replace("{n}", count(visits))}`;
    }
  };
  const extent = [
    [0, 0],
    [width, height],
  ];
  zoomed(svg, {
    extent,
    most: 12,
    into: tools,
    told,
    moved: (transform) => {
      world.attr("transform", transform);
      if (scale !== transform.k) {
        scale = transform.k;
        draw();
      }
    },
  });
  if (low < high) {
    const [min, max] = span;
    const first = slider(tools, told.from, { min, max, value: min }, (value) => {
      span = [value, Math.max(value, span[1])];
      last.value = span[1];
      draw();
    });
    const last = slider(tools, told.to, { min, max, value: max }, (value) => {
      span = [Math.min(value, span[0]), value];
      first.value = span[0];
      draw();
    });
  }
  shown = said(tools);
  draw();
  // On a narrow screen where most visits led comes into view first.
  const panel = drawing.closest(".scroll");
  const across = ways.map(({ end }) => projection(end.at)[0]).sort((one, other) => one - other);
  if (panel && across.length) {
    panel.scrollLeft = (across[across.length >> 1] / width) * panel.scrollWidth - panel.clientWidth / 2;
  }
}

// The continents that people visit one another on.
function lands() {
  const coordinates = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) => geometry.coordinates);
  return { type: "MultiPolygon", coordinates: coordinates.filter(([shore]) => shore.some(([, latitude]) => latitude > SOUTH)) };
}

// A way that rises over the straight one, and stays on the map.
function bent([x1, y1], [x2, y2]) {
  const lift = 0.18 * Math.hypot(x2 - x1, y2 - y1);
  const top = Math.max((y1 + y2) / 2 - lift, 4);
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${((x1 + x2) / 2).toFixed(1)} ${top.toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}`;
}

// The cities whose names stand clear of each other, those visited most first.
function apart(cities, projection, scale) {
  const named = new Set();
  const boxes = [];
  for (const { name, at } of cities) {
    const [x, y] = projection(at).map((one) => one * scale);
    const box = [x, y - 8, x + 14 + 6.4 * name.length * (/[\u3000-\uffff]/.test(name) ? 2 : 1), y + 8];
    const meets = boxes.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
    if (meets || named.size >= MOST_NAMES * scale) continue;
    named.add(name);
    boxes.push(box);
  }
  return named;
}
