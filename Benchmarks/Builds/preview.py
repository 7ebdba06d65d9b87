"""How long `pinpoint serve` takes from a save to the event that reloads the browser."""
import os
import re
import select
import socket
import statistics
import subprocess
import time

import pinpoint

# Where the preview sends its events; a browser's EventSource listens there.
EVENTS = "/_pinpoint/events"
SAVES = 40
# Longer than any save may take, and than a first build of 10,000 documents.
PATIENCE = 120
COALESCING = 0.020


class Silent(Exception):
    """A preview that does not start, or does not tell of a save."""


def exists(tool):
    said = subprocess.run([tool, "--help"], capture_output=True, text=True, check=True).stdout
    return re.search(r"^\s+serve\b", said, re.MULTILINE) is not None


class Preview:
    """A running preview, and a listener to its events."""

    def __init__(self, site):
        self.site = site

    def __enter__(self):
        self.process = subprocess.Popen(
            [self.site.tool, "serve", "--source", self.site.root, "--port", "0"], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            port = self.port()
            self.connection = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
            self.connection.sendall(
                f"GET {EVENTS} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n\r\n".encode())
            self.pending = b""
            if b"200" not in self.line():
                raise Silent(f"the preview has no events at {EVENTS}")
            while self.line().strip():
                pass
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def port(self):
        """The port of the address that the preview prints when it is ready."""
        said = b""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if select.select([self.process.stdout], [], [], 1)[0]:
                part = os.read(self.process.stdout.fileno(), 4096)
                said += part
                found = re.search(rb"http://127\.0\.0\.1:(\d+)", said)
                if found:
                    return int(found.group(1))
                if not part:
                    break
        raise Silent(f"the preview did not start: {said.decode(errors='replace')}")

    def line(self):
        while b"\n" not in self.pending:
            part = self.connection.recv(4096)
            if not part:
                raise Silent("the preview closed its events")
            self.pending += part
        line, self.pending = self.pending.split(b"\n", 1)
        return line

    def event(self):
        """Waits for the next event's data, not for comments, which only keep the connection."""
        while not self.line().lstrip().startswith(b"data:"):
            pass

    def drain(self):
        """Lets what else an event brought arrive, until there is silence."""
        self.pending = b""
        while select.select([self.connection], [], [], 0.2)[0]:
            if not self.connection.recv(65536):
                raise Silent("the preview closed its events")


def delays(site):
    """Seconds from a save to its event, for a number of saves: the median and what 95 of 100 stay under."""
    path = pinpoint.article(site.root, site.documents)
    found = []
    try:
        with Preview(site) as preview:
            for run in range(SAVES + 2):
                preview.drain()
                pinpoint.edit(path, 1000 + run)
                start = time.perf_counter()
                preview.event()
                found.append(time.perf_counter() - start)
    except OSError as error:
        raise Silent(f"the preview: {error}") from error
    # The first saves find everything cold.
    found = found[2:]
    return statistics.median(found), statistics.quantiles(found, n=20)[18]
