"""Where the benchmark writes, and what it finds there."""
import json
import os
import shutil
import tempfile

# The sources twice over, one output of each contender at a time, and air.
NEEDED_BYTES_A_DOCUMENT = 60_000
SHARED_MEMORY = "/dev/shm"


def make(documents):
    """A folder of its own: in memory where there is room, since a disk's file system makes files slowly where many were
    removed."""
    needed = documents * NEEDED_BYTES_A_DOCUMENT
    parent = None
    if os.access(SHARED_MEMORY, os.W_OK) and shutil.disk_usage(SHARED_MEMORY).free > needed:
        parent = SHARED_MEMORY
    return tempfile.mkdtemp(prefix="pinpoint-bench-", dir=parent), parent is not None


def warm(folder, count):
    """Writes so many bytes and removes them: a virtual machine gives memory that nobody uses back to its host, and who
    touches it next pays for fetching it again. What is measured is what a program does, not who came first."""
    path = os.path.join(folder, "warm")
    block = bytes(1 << 20)
    with open(path, "wb") as file:
        for _ in range(0, count, len(block)):
            file.write(block)
    os.remove(path)


def files(folder):
    """Every file below a folder by its path there, with what changes when it is written anew."""
    found = {}
    pending = [folder]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append(entry.path)
                else:
                    state = entry.stat(follow_symlinks=False)
                    found[os.path.relpath(entry.path, folder)] = (state.st_ino, state.st_mtime_ns, state.st_size)
    return found


def size(found):
    """How many bytes the files of `files` hold."""
    return sum(state[2] for state in found.values())


def written(before, after):
    """The paths that are new or were written again between two calls of `files`."""
    return {path for path, state in after.items() if before.get(path) != state}


def manifest(folder):
    """The digest of every published file, as the site's own manifest has it."""
    with open(os.path.join(folder, "manifest.json")) as file:
        return {entry["path"]: entry["sha256"] for entry in json.load(file)["files"]}
