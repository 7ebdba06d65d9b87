"""What a command costs."""
import dataclasses
import os
import statistics
import subprocess
import tempfile
import time


class CommandFailed(Exception):
    """A command that ended with another status than 0."""


@dataclasses.dataclass
class Measurement:
    cpu: float
    """Seconds of CPU, user and system, with those of processes that it waited for."""
    wall: float
    """Seconds from start to end."""
    peak: int
    """Bytes of memory that were resident at most, never less than what this program holds: the kernel counts from
    before the command's own start."""
    files: int = 0
    """How many files were written."""
    bytes: int = 0
    """How many bytes the written files hold."""


def measured(command, environment=None, output=subprocess.DEVNULL):
    """Runs a command and measures it."""
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
            env=dict(os.environ, **(environment or {})))
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(max(0, errors.seek(0, os.SEEK_END) - 2000))
            said = errors.read().decode(errors="replace")
            raise CommandFailed(f"{' '.join(command)}: status {process.returncode}\n{said}")
    return Measurement(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024)


def total(measurements):
    """Several commands run one after the other, as one."""
    return Measurement(
        sum(one.cpu for one in measurements), sum(one.wall for one in measurements),
        max(one.peak for one in measurements))


def median(measurements):
    """The median of every figure for itself."""
    def of(name):
        return statistics.median(getattr(one, name) for one in measurements)
    return Measurement(*(of(field.name) for field in dataclasses.fields(Measurement)))
