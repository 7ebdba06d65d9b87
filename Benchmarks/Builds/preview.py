"""How long `pinpoint serve` takes from a save to the event that reloads the browser."""
import html
import http.client
import os
import re
import select
import socket
import statistics
import subprocess
import time
import urllib.parse

import pinpoint

SAVES_A_RUN = 8
# Longer than any save may take, and than a first build of 10,000 documents.
PATIENCE = 120
# How long the preview gathers saves at most, in seconds.
COALESCING = 0.020


class Silent(Exception):
    """A preview that does not start, or does not tell of a save."""


def exists(tool):
    said = subprocess.run([tool, "--help"], capture_output=True, text=True, check=True).stdout
    return re.search(r"^\s+serve\b", said, re.MULTILINE) is not None


class Preview:
    """A running preview of a site."""

    def __init__(self, site):
        self.site = site

    def __enter__(self):
        self.process = subprocess.Popen(
            [self.site.tool, "serve", "--source", self.site.root, "--port", "0"], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            self.port = self.printed_port()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def printed_port(self):
        """The port of the address that the preview prints when it is ready."""
        if select.select([self.process.stdout], [], [], PATIENCE)[0]:
            said = self.process.stdout.readline().decode(errors="replace")
            found = re.search(r"http://127\.0\.0\.1:(\d+)", said)
            if found:
                return int(found.group(1))
        raise Silent("the preview did not start")

    def page(self, address):
        """What a page says of itself to the script that listens: its file and its state."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", address)
        text = connection.getresponse().read().decode()
        connection.close()
        found = re.search(r'data-page="([^"]*)" data-state="([^"]*)"', text)
        if not found:
            raise Silent(f"the preview shows no page at {address}")
        return {"page": html.unescape(found.group(1)), "state": html.unescape(found.group(2))}


class Listener:
    """What a browser that shows a page is told of it."""

    def __init__(self, preview, address):
        query = urllib.parse.urlencode(preview.page(address))
        self.connection = socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE)
        self.pending = b""
        self.connection.sendall(
            f"GET /.pinpoint/events?{query} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n"
            "Accept: text/event-stream\r\n\r\n".encode())
        # It begins with whether there are problems.
        self.wait(b"event: mended")
        self.wait(b"")

    def wait(self, wanted):
        """Waits for a line."""
        while self.line().strip() != wanted:
            pass

    def line(self):
        while b"\n" not in self.pending:
            part = self.connection.recv(4096)
            if not part:
                raise Silent("the preview closed its events")
            self.pending += part
        line, self.pending = self.pending.split(b"\n", 1)
        return line

    def close(self):
        self.connection.close()


def delay(preview, run):
    """Seconds from a save of an article to the event that reloads its page."""
    site = preview.site
    listener = Listener(preview, f"/en/article-{max(1, site.documents // 2)}/")
    pinpoint.edit(pinpoint.article(site.root, site.documents), run)
    start = time.perf_counter()
    listener.wait(b"event: reload")
    end = time.perf_counter()
    listener.close()
    return end - start


def delays(site, runs):
    """The median of the delays of some saves, and what 95 of 100 stay under."""
    try:
        with Preview(site) as preview:
            # The first saves find everything cold.
            found = [delay(preview, 1000 + run) for run in range(SAVES_A_RUN * runs + 2)][2:]
    except OSError as error:
        raise Silent(f"the preview: {error}") from error
    return statistics.median(found), statistics.quantiles(found, n=20)[18]
