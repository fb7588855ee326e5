"""The page: entities and statements become one HTML file that a browser shows with no network at all."""

from kg.viz.render import PageReport, render_page

__all__ = ["PageReport", "render_page"]
