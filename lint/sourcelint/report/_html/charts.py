"""Charts of the register, drawn by matplotlib as SVG that needs no style attribute and takes the page's colours."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from xml.etree import ElementTree as ET

from markupsafe import Markup

from sourcelint.report._html.register import Measure, Point
from sourcelint.report._terminal import printable

COLOURS = ("#3366cc", "#b35900", "#1a8754", "#a63d97", "#7a6a00", "#5b6b7b")
"""Told apart by people who see few colours, and readable on white and on black."""
MARKERS = "osD^vPX*<>"
DODGE = 0.09
"""Years by which a point moves aside from another with the same year and value."""
FLAG = "#d1242f"
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"


def chart(
    measure: Measure, documents: Sequence[str], number: int, address: Callable[[Point], str] = lambda point: "#"
) -> Markup | None:
    """The measure over the years; None where there are not two years to compare. Every point leads to its quotation."""
    drawn = measure.drawn
    points = [point for line in drawn for point in line.points]
    if len({point.year for point in points}) < 2:
        return None
    import matplotlib
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": f"sourcelint{number}", "font.size": 9}):
        links: list[tuple[str, str]] = []
        same: Counter[tuple[int, float]] = Counter()
        figure = Figure(figsize=(7.2, 3.4), facecolor="none")
        FigureCanvasSVG(figure)
        axes = figure.add_axes((0.09, 0.1, 0.89, 0.86), facecolor="none")
        for index, line in enumerate(drawn):
            colour = COLOURS[index % len(COLOURS)]
            first = {point.year: point.value for point in reversed(line.points)}
            axes.plot(sorted(first), [first[year] for year in sorted(first)], color=colour, linewidth=1.2, alpha=0.6)
            for point in line.points:
                marker = MARKERS[documents.index(point.document) % len(MARKERS)]
                if point.low < point.high < float("inf") and point.high - point.low > 0.02 * point.value:
                    axes.vlines(point.year, point.low, point.high, color=colour, linewidth=2, alpha=0.5)
                beside = DODGE * same[point.year, point.value]
                same[point.year, point.value] += 1
                axes.plot(
                    [point.year + beside], [point.value], marker, color=colour, markersize=6, gid=f"point-{len(links)}"
                )
                links.append((address(point), f"{point.document}: {''.join(point.quote)}"))
        for point in points:
            if point.flagged:
                axes.plot([point.year], [point.value], "o", mfc="none", mec=FLAG, mew=1.8, markersize=13)
        # One label for all findings that say the same.
        for item in {(item.year, item.value, item.stated): item for item in reversed(measure.sums)}.values():
            axes.plot([item.year], [item.value], "X", color=FLAG, markersize=9)
            label = f"{item.terms} = {item.value:,.10g}, stated: {item.stated:,.10g}".removeprefix(" = ")
            axes.annotate(
                label, (item.year, item.value), (8, 6), textcoords="offset points", color=FLAG, fontweight="bold"
            )
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:.0f}"))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.10g}"))
        axes.margins(x=0.08, y=0.15)
        if min(point.value for point in points) >= 0:
            axes.set_ylim(bottom=0)
        axes.grid(axis="y", color="#888888", alpha=0.25)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return _embedded(buffer.getvalue(), f"chart-{number}", description(measure), links)


def description(measure: Measure) -> str:
    """The chart in a sentence."""
    years = sorted(measure.years)
    said = f"{measure.title}, {years[0]} to {years[-1]}: {len(measure.drawn)} lines"
    sums = (f"the parts of {s.year} add up to {s.value:,.10g}, not {s.stated:,.10g}" for s in measure.sums)
    return "; ".join([said, *dict.fromkeys(sums)])


def _embedded(svg: bytes, prefix: str, title: str, links: Sequence[tuple[str, str]]) -> Markup:
    """The drawing as inline SVG: style attributes turned into attributes, black into the page's own text colour."""
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    root = ET.fromstring(svg)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{{{_SVG}}}metadata", f"{{{_SVG}}}style"):
                parent.remove(child)
    points = {f"point-{number}": link for number, link in enumerate(links)}
    for element in list(root.iter()):
        if element.get("id") in points:
            _link(element, *points[element.get("id", "")])
    for element in root.iter():
        for declaration in element.attrib.pop("style", "").split(";"):
            name, _, value = (part.strip() for part in declaration.partition(":"))
            if name == "font":
                size = re.search(r"[\d.]+px", value)
                if size:
                    element.set("font-size", size[0])
                if "bold" in value or re.search(r"\b[6-9]00\b", value):
                    element.set("font-weight", "bold")
            elif name:
                element.set(name, value)
        for name in ("id", f"{{{_XLINK}}}href", "clip-path"):
            reference = element.get(name)
            if reference and element.tag != f"{{{_SVG}}}a":
                element.set(name, f"{prefix}-{reference}" if name == "id" else reference.replace("#", f"#{prefix}-"))
        for name in ("fill", "stroke"):
            if element.get(name) in ("#000000", "black"):
                element.set(name, "currentColor")
        if element.tag == f"{{{_SVG}}}text" and element.get("fill") is None:
            element.set("fill", "currentColor")
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    root.set("role", "group")  # an image has no links in it
    root.set("aria-label", title)
    root.set("class", "chart")
    return Markup(ET.tostring(root, encoding="unicode"))


def _link(element: ET.Element, address: str, quotation: str) -> None:
    """Make a link of what an element holds; the pointer shows the quotation, and the keyboard finds it in the table."""
    link = ET.Element(f"{{{_SVG}}}a", {"href": address, "aria-label": printable(quotation), "tabindex": "-1"})
    title = ET.SubElement(link, f"{{{_SVG}}}title")
    title.text = printable(quotation)
    for child in list(element):
        element.remove(child)
        link.append(child)
    element.append(link)
