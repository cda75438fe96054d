"""The parts of the HTML report: marking, differences, arithmetic, register, charts, and the page's template."""
