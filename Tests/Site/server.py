"""The site on loopback, with the headers that a host is to send."""
import contextlib
import functools
import gzip
import http.server
import re
import threading

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".md": "text/markdown; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".json": "application/json",
    ".xml": "application/xml; charset=utf-8", ".ics": "text/calendar; charset=utf-8", ".svg": "image/svg+xml",
    ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".pdf": "application/pdf",
    ".woff2": "font/woff2",
}
PACKED = {".html", ".css", ".js", ".md", ".txt", ".json", ".xml", ".ics", ".svg"}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers as a plain host of files would."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, site, policy, **named):
        self.site, self.policy = site, policy
        super().__init__(*arguments, directory=str(site.folder), **named)

    def do_GET(self):
        path = self.path.partition("?")[0].lstrip("/")
        status = 200
        if path == "" or path.endswith("/"):
            path += "index.html"
        elif path not in self.site.files and path + "/index.html" in self.site.files:
            self.send_response(301)
            self.send_header("Location", f"/{path}/")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        if path not in self.site.files:
            path, status = "404.html", 404
        self.answer(path, status)

    def answer(self, path, status):
        body = (self.site.folder / path).read_bytes()
        ending = "." + path.rpartition(".")[2]
        self.send_response(status)
        if ending in PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", TYPES.get(ending, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        if ending == ".html":
            # What a page says in its own head, and what only a header can say.
            self.send_header("Content-Security-Policy", f"{self.policy}; frame-ancestors 'none'")
        self.end_headers()
        # Who has left the page may have stopped listening.
        with contextlib.suppress(ConnectionError):
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Server:
    """Serves a site while it is entered."""

    def __init__(self, site, port):
        found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', site.text(site.html[0]))
        handler = functools.partial(Handler, site=site, policy=found.group(1) if found else "default-src 'none'")
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
