"""How long a fresh process takes to the records of one page, and its peak memory: `python bench/start.py PAGE`.

A small process of its own starts the one that is measured: a child's peak memory counts from its parent's.
"""

import os
import subprocess
import sys
import time

FIRST = "import sys, dragoman; sys.exit(not dragoman.read(sys.argv[1]))"


def main() -> None:
    """Prints the seconds, and the peak memory in the system's unit for it."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", FIRST, sys.argv[1]])
    _pid, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"reading {sys.argv[1]} in a fresh process failed")
    print(f"{took:.3f} {used.ru_maxrss}")


if __name__ == "__main__":
    main()
