"""How long a fresh process takes to the records of one page, and its peak memory: `python bench/start.py PAGE`.

Python keeps the bytecode of what it imports, as it does unless it is told not to: a first run that is not measured
fills a folder with it. A small process of its own starts the one that is measured: a child's peak memory counts from
its parent's.
"""

import os
import subprocess
import sys
import tempfile
import time

FIRST = "import sys, dragoman; sys.exit(not dragoman.read(sys.argv[1]))"


def main() -> None:
    """Prints the seconds, and the peak memory in the system's unit for it."""
    with tempfile.TemporaryDirectory() as bytecode:
        kept = {name: told for name, told in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        kept["PYTHONPYCACHEPREFIX"] = bytecode
        command = [sys.executable, "-c", FIRST, sys.argv[1]]
        subprocess.run(command, env=kept, check=False)
        began = time.perf_counter()
        process = subprocess.Popen(command, env=kept)
        _pid, status, used = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"reading {sys.argv[1]} in a fresh process failed")
    print(f"{took:.3f} {used.ru_maxrss}")


if __name__ == "__main__":
    main()
