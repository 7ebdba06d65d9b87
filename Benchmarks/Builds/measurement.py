"""What a command costs."""
import dataclasses
import json
import os
import statistics
import subprocess
import sys
import tempfile

LAUNCHER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "launch.py")


class CommandFailed(Exception):
    """A command that ended with another status than 0."""


@dataclasses.dataclass
class Measurement:
    cpu: float
    """Seconds of CPU, user and system, with those of processes that it waited for."""
    wall: float
    """Seconds from start to end."""
    peak: int
    """Bytes of memory that were resident at most, or some 10 MB where it was less: what starts the command counts."""
    files: int = 0
    """How many files were written."""
    bytes: int = 0
    """How many bytes the written files hold."""


def measured(command, environment=None, output=subprocess.DEVNULL):
    """Runs a command and measures it."""
    read, write = os.pipe()
    with tempfile.TemporaryFile() as errors, open(read) as answer:
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", LAUNCHER, str(write), *command], stdin=subprocess.DEVNULL, stdout=output,
            stderr=errors, env=dict(os.environ, **(environment or {})), pass_fds=[write])
        os.close(write)
        said = answer.read()
        process.wait()
        found = json.loads(said) if said else {"status": "it could not be started"}
        status = found.pop("status")
        if status != 0:
            errors.seek(max(0, errors.seek(0, os.SEEK_END) - 2000))
            raise CommandFailed(f"{' '.join(command)}: status {status}\n{errors.read().decode(errors='replace')}")
    return Measurement(**found)


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
