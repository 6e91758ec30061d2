"""Escaping and calling as Jinja does them, at a third of the price.

A page has about a hundred and fifty values and thirty macros. Jinja wraps each value in a
``Markup`` object of its own before it joins them; here they are escaped into plain
strings by what ``escape`` itself calls, and only what a macro gives is marked as safe.
Jinja also asks at every call how the callee wants to be called: macros whose arguments
are all there are called as the functions that they are.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.nodes import Call, Expr, Getattr
from jinja2.runtime import Macro
from markupsafe import (  # type: ignore[attr-defined] # _escape_inner has no public name
    Markup,
    _escape_inner,
    escape,
)

marked = cast(Callable[[str], Markup], partial(str.__new__, Markup))
"""Mark a string as safe, without asking first whether it is some other object."""


def as_html(value: Any) -> str:
    """Give a value as HTML: what is marked as safe stays, everything else is escaped."""
    kind = value.__class__
    if kind is str:
        return _escape_inner(value)
    return value if kind is Markup else escape(value)


def direct(macro: Macro) -> Callable[..., str]:
    """Give a macro as a function; only calls that leave something to defaults go Jinja's way."""
    function, count = macro._func, len(macro.arguments)

    def call(*arguments: Any, **named: Any) -> str:
        if named or len(arguments) != count:
            return macro(*arguments, **named)
        return marked(function(*arguments))

    return call


class PlainEscaping(CodeGenerator):
    """Compiles ``{{ … }}`` under autoescape into a call of ``environment.as_html``.

    Macros become functions, and calls by position plain calls: no macro of the board wants to
    know the context or what calls it.
    """

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.as_html(")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write the definition of a macro."""
        self.write("environment.direct(")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - as Jinja names it
        """Write ``a.b`` as what it is in Python: as strict as Jinja's own way is made here."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802 - as Jinja names it
        """Write a call."""
        if node.kwargs or node.dyn_args or node.dyn_kwargs or forward_caller:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")
