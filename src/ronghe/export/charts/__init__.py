"""Charts of a report as Vega-Lite specifications, drawn to static SVG by vl-convert without a network."""
