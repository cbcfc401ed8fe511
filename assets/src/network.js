// Who meets whom, drawn by their meetings: those who meet often stand near. One drags, asks for strong ties alone, points.
import { drag } from "d3-drag";
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { select } from "d3-selection";
import { bar, count, said, slider, still, words } from "./tools.js";

export function awaken(drawing) {
  const told = words(drawing);
  const size = drawing.viewBox.baseVal.width;
  const svg = select(drawing);
  const nodes = [...drawing.querySelectorAll("a[data-node]")].map((link) => {
    const circle = link.querySelector("circle");
    const name = link.querySelector("text");
    const [x, y] = ["cx", "cy"].map((one) => Number(circle.getAttribute(one)));
    name.removeAttribute("transform");
    return { link, circle, name, id: Number(link.dataset.node), radius: Number(circle.getAttribute("r")), x, y };
  });
  const known = new Map(nodes.map((node) => [node.id, node]));
  const ties = [...drawing.querySelectorAll("path[data-tie]")]
    .map((path) => {
      const [source, target, n] = path.dataset.tie.split(" ").map(Number);
      return { path, source, target, n };
    })
    .filter(({ source, target }) => known.has(source) && known.has(target));
  const most = ties.reduce((high, { n }) => Math.max(high, n), 1);
  const force = forceSimulation(nodes)
    .force("ties", forceLink(ties).id(({ id }) => id).distance(({ n }) => 60 + 130 * (1 - n / most)).strength(({ n }) => 0.08 + 0.5 * (n / most)))
    .force("apart", forceManyBody().strength(-420).distanceMax(size / 1.6))
    .force("clear", forceCollide(({ radius, name }) => radius + 12 + Math.min(name.textContent.length * 1.6, 24)))
    .force("x", forceX(size / 2).strength(0.06))
    .force("y", forceY(size / 2).strength(0.08))
    .force("middle", forceCenter(size / 2, size / 2))
    .on("tick", draw)
    .stop();

  function draw() {
    for (const node of nodes) {
      const margin = Math.max(24, node.name.textContent.length * 3.9);
      node.x = Math.min(Math.max(node.x, margin), size - margin);
      node.y = Math.min(Math.max(node.y, 32), size - 16);
      node.circle.setAttribute("cx", node.x.toFixed(1));
      node.circle.setAttribute("cy", node.y.toFixed(1));
      node.name.setAttribute("x", node.x.toFixed(1));
      node.name.setAttribute("y", (node.y - node.radius - 8).toFixed(1));
      node.name.setAttribute("text-anchor", "middle");
    }
    for (const { path, source, target } of ties) {
      path.setAttribute("d", `M${source.x.toFixed(1)} ${source.y.toFixed(1)}L${target.x.toFixed(1)} ${target.y.toFixed(1)}`);
    }
  }
  // Settled before it is shown: nothing swims about for long, and where motion is not wished, nothing does.
  force.tick(still ? 300 : 220);
  draw();
  if (!still) force.alpha(0.12).restart();

  const tools = bar(drawing);
  let least = 1;
  const sieve = () => {
    const left = ties.filter(({ n }) => n >= least);
    const near = new Set(left.flatMap(({ source, target }) => [source.id, target.id]));
    for (const { path, n } of ties) path.style.display = n >= least ? "" : "none";
    for (const { link, id } of nodes) link.style.display = near.has(id) ? "" : "none";
    shown.textContent = told.least.replace("{n}", count(least));
  };
  slider(tools, told.ties, { min: 1, max: most, value: 1 }, (value) => {
    least = value;
    sieve();
  });
  const shown = said(tools);
  sieve();

  const pointed = (id) => {
    svg.classed("pointing", id !== null);
    const beside = new Set([id]);
    for (const { path, source, target } of ties) {
      const own = source.id === id || target.id === id;
      path.classList.toggle("near", own);
      if (own) beside.add(source.id).add(target.id);
    }
    for (const node of nodes) node.link.classList.toggle("near", beside.has(node.id));
  };
  for (const { link, id } of nodes) {
    for (const on of ["pointerenter", "focus"]) link.addEventListener(on, () => pointed(id));
    for (const off of ["pointerleave", "blur"]) link.addEventListener(off, () => pointed(null));
  }
  let dragged = false;
  svg
    .selectAll("a[data-node]")
    .data(nodes)
    .call(
      drag()
        .on("start", () => (dragged = false))
        .on("drag", (event, node) => {
          dragged = true;
          [node.fx, node.fy] = [event.x, event.y];
          if (still) {
            [node.x, node.y] = [event.x, event.y];
            draw();
          } else force.alphaTarget(0.2).restart();
        })
        .on("end", (_event, node) => {
          node.fx = node.fy = null;
          force.alphaTarget(0);
        }),
    )
    .on("click", (event) => dragged && event.preventDefault())
    .on("dragstart", (event) => event.preventDefault());
}
