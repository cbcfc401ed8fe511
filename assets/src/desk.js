// What moves on a page. Each island is fetched only where its drawing stands; without any of them pages work as well.
const islands = {
  timeline: () => import("./timeline.js"),
  world: () => import("./world.js"),
  network: () => import("./network.js"),
  chart: () => import("./chart.js"),
};

for (const drawing of document.querySelectorAll("svg[data-island]")) {
  islands[drawing.dataset.island]?.().then(({ awaken }) => awaken(drawing));
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
  });
}
