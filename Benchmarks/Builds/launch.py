"""Runs a command and writes what it cost as JSON to a file descriptor: launch.py DESCRIPTOR COMMAND…

A program of its own, and a small one: the kernel counts a command's peak of memory from before its own program was
loaded, so that whoever starts it counts, too.
"""
import json
import os
import sys
import time

answer = int(sys.argv[1])
os.set_inheritable(answer, False)
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
with open(answer, "w") as out:
    json.dump({
        "status": os.waitstatus_to_exitcode(status), "cpu": usage.ru_utime + usage.ru_stime, "wall": wall,
        "peak": usage.ru_maxrss * 1024}, out)
