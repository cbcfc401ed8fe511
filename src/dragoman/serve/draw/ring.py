"""A network as a ring: those who meet stand around it, meetings are threads across."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, hypot, pi, sin

from dragoman.ask.network import Edge, Network, Node

SIZE, RADIUS = 720, 230
_MOST_THREADS = 160


@dataclass(frozen=True, slots=True)
class Knot:
    """Somebody on the ring."""

    x: float
    y: float
    radius: float
    label_x: float
    label_y: float
    anchor: str
    turn: float
    node: Node


@dataclass(frozen=True, slots=True)
class Thread:
    """Two who met, by their places on the ring."""

    path: str
    ends: tuple[int, int]
    weight: float
    edge: Edge
    strong: bool


@dataclass(slots=True)
class Ring:
    """The network drawn."""

    size: int = SIZE
    knots: list[Knot] = field(default_factory=list)
    threads: list[Thread] = field(default_factory=list)


def ring(network: Network) -> Ring:
    """The drawing of a network."""
    out = Ring()
    nodes = _ordered(network)
    middle = SIZE / 2
    order = {node.id: at for at, node in enumerate(nodes)}
    most = max((node.meetings for node in nodes), default=1)
    spots: dict[str, tuple[float, float]] = {}
    for at, node in enumerate(nodes):
        angle = 2 * pi * at / max(len(nodes), 1) - pi / 2
        x, y = middle + RADIUS * cos(angle), middle + RADIUS * sin(angle)
        spots[node.id] = (x, y)
        degrees = angle * 180 / pi
        left = cos(angle) < -1e-9
        gap = RADIUS + 16
        out.knots.append(
            Knot(
                x=round(x, 1),
                y=round(y, 1),
                radius=round(3 + 8 * (node.meetings / most) ** 0.5, 1),
                label_x=round(middle + gap * cos(angle), 1),
                label_y=round(middle + gap * sin(angle), 1),
                anchor="end" if left else "start",
                turn=round(degrees + 180 if left else degrees, 1),
                node=node,
            )
        )
    strongest = max((edge.meetings for edge in network.edges), default=1)
    for edge in network.edges[:_MOST_THREADS]:
        (x1, y1), (x2, y2) = (spots[node] for node in edge.nodes)
        weight = round(0.6 + 5 * (edge.meetings / strongest) ** 0.7, 2)
        path = f"M{x1:.1f} {y1:.1f}Q{_bend((x1, y1), (x2, y2))} {x2:.1f} {y2:.1f}"
        one, other = (order[node] for node in edge.nodes)
        out.threads.append(Thread(path, (one, other), weight, edge, edge.meetings * 3 >= strongest))
    out.threads.reverse()
    return out


def _bend(one: tuple[float, float], other: tuple[float, float]) -> str:
    """Where a thread is drawn to: the further apart its ends, the nearer to the middle of the ring."""
    middle = SIZE / 2
    x, y = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
    pull = min(hypot(one[0] - other[0], one[1] - other[1]) / (2 * RADIUS) + 0.25, 1)
    return f"{x + (middle - x) * pull:.1f} {y + (middle - y) * pull:.1f}"


def _ordered(network: Network) -> list[Node]:
    """Those who meet most beside whom they meet most: the next is the one tied closest to the one before."""
    ties: dict[str, dict[str, int]] = {}
    for edge in network.edges:
        one, other = edge.nodes
        ties.setdefault(one, {})[other] = edge.meetings
        ties.setdefault(other, {})[one] = edge.meetings
    left = {node.id: node for node in network.nodes}
    out: list[Node] = []
    while left:
        last = out[-1].id if out else ""
        near = ties.get(last, {})
        best = max(left.values(), key=lambda node: (near.get(node.id, 0), node.meetings, node.id))
        out.append(left.pop(best.id))
    return out
