"""`import kg` is a front door: its functions stay functions whatever has been imported."""

from __future__ import annotations

import importlib
import pkgutil

import kg


def test_no_module_of_the_package_takes_the_place_of_a_function_of_the_same_name() -> None:
    modules = {module.name for module in pkgutil.iter_modules(kg.__path__)}
    assert modules.isdisjoint(kg.__all__)


def test_build_is_callable_after_the_graph_was_imported() -> None:
    importlib.import_module("kg.graph")
    assert callable(kg.build)
