"""Commands that serve the store to others: `serve`, `mcp`."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.console import DEFAULT_STORE, StoreOption, fail

HostOption = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="The address to listen on.")]
PortOption = Annotated[int, typer.Option("--port", min=0, max=65535, metavar="NUMBER", help="The port to listen on.")]
TokenOption = Annotated[
    str | None,
    typer.Option(
        "--token",
        envvar="DRAGOMAN_TOKEN",
        metavar="SECRET",
        help="What visitors must show; needed beyond this machine.",
    ),
]


def serve(
    store: StoreOption = DEFAULT_STORE,
    host: HostOption = "127.0.0.1",
    port: PortOption = 8017,
    token: TokenOption = None,
    allow_reading: Annotated[
        bool, typer.Option("--allow-reading", help="Visitors may send pages in to be read.")
    ] = False,
    allow_marking: Annotated[
        bool, typer.Option("--allow-marking", help="Visitors may mark records right, wrong or amended.")
    ] = False,
) -> None:
    """Serves the store as pages and REST, read-only unless told otherwise."""
    import uvicorn

    from dragoman.serve import Refused, Settings, create_app, warm
    from dragoman.store import StoreError

    try:
        app = create_app(Settings(store, host, port, token, allow_reading, allow_marking))
        warm(app)
    except (Refused, StoreError) as error:
        fail(error)
    typer.echo(f"dragoman: http://{host if ':' not in host else f'[{host}]'}:{port}/ (stop with Ctrl-C)", err=True)
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)


def mcp(
    store: StoreOption = DEFAULT_STORE,
    http: Annotated[
        bool, typer.Option("--http", help="Over HTTP at /mcp, in place of standard input and output.")
    ] = False,
    host: HostOption = "127.0.0.1",
    port: PortOption = 8018,
    token: TokenOption = None,
) -> None:
    """Serves the questions to agents by the Model Context Protocol."""
    import asyncio

    from dragoman.serve import Refused, Settings
    from dragoman.serve.desk import Desk
    from dragoman.store import StoreError

    settings = Settings(store, host, port, token)
    try:
        from dragoman.serve.agents import http_app, run_stdio
    except ImportError:
        fail("mcp needs the SDK: pip install 'dragoman[agents]'")
    try:
        settings.check()
        desk = Desk(settings)
    except (Refused, StoreError) as error:
        fail(error)
    if not http:
        asyncio.run(run_stdio(desk))
        return
    import uvicorn

    typer.echo(f"dragoman: http://{host}:{port}/mcp (stop with Ctrl-C)", err=True)
    uvicorn.run(http_app(desk), host=host, port=port, log_level="warning", server_header=False)
