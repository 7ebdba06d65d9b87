// A disk that fails when it is told to, for LD_PRELOAD. What a program asks of the files under one folder is counted, and:
//
//   FAILING_UNDER   the folder, as the program names it
//   FAILING_KIND    full: what needs room counts, and from call FAILING_AT on fails with ENOSPC, as a full disk does
//                   once: every call counts, and call FAILING_AT alone fails with EIO
//                   gone: opening a file whose path ends in FAILING_PATH fails with ENOENT, as where it has just gone
//   FAILING_COUNT   a file that the number of calls is written to at the end
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FULL = 'f', ONCE = 'o', GONE = 'g' };

static atomic_long calls;
static _Atomic char watched[4096];

static const char *setting(const char *name) { return getenv(name) ? getenv(name) : ""; }

static int is_under(int folder, const char *path) {
    const char *under = setting("FAILING_UNDER");
    if (path[0] != '/') return folder >= 0 && folder < 4096 && watched[folder];
    return *under && strncmp(path, under, strlen(under)) == 0;
}

// Whether this call fails; errno then says how.
static int fails(int needs_room) {
    int kind = setting("FAILING_KIND")[0];
    if (kind == GONE || (kind == FULL && !needs_room)) return 0;
    long number = atomic_fetch_add(&calls, 1) + 1, at = atol(setting("FAILING_AT"));
    if (at == 0 || (kind == ONCE ? number != at : number < at)) return 0;
    errno = kind == FULL ? ENOSPC : EIO;
    return 1;
}

static int is_gone(const char *path) {
    size_t length = strlen(path), end = strlen(setting("FAILING_PATH"));
    if (setting("FAILING_KIND")[0] != GONE || !end || length < end) return 0;
    errno = ENOENT;
    return strcmp(path + length - end, setting("FAILING_PATH")) == 0;
}

static int watch(int file) {
    if (file >= 0 && file < 4096) watched[file] = 1;
    return file;
}

__attribute__((destructor)) static void tell(void) {
    FILE *file = *setting("FAILING_COUNT") ? fopen(setting("FAILING_COUNT"), "w") : NULL;
    if (file) fprintf(file, "%ld", atomic_load(&calls)), fclose(file);
}

#define REAL(name, ...) ((__VA_ARGS__)dlsym(RTLD_NEXT, name))
#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & O_CREAT) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); }

int openat(int folder, const char *path, int flags, ...) {
    MODE(flags)
    int (*real)(int, const char *, int, ...) = REAL("openat", int (*)(int, const char *, int, ...));
    if (!is_under(folder, path)) return real(folder, path, flags, mode);
    if (is_gone(path) || fails(flags & O_CREAT)) return -1;
    return watch(real(folder, path, flags, mode));
}

int open(const char *path, int flags, ...) {
    MODE(flags)
    return openat(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(flags)
    return openat(AT_FDCWD, path, flags, mode);
}

int close(int file) {
    if (file >= 0 && file < 4096) watched[file] = 0;
    return REAL("close", int (*)(int))(file);
}

#define ON_FILE(result, name, needs_room, parameters, arguments) \
    result name parameters { \
        if (file >= 0 && file < 4096 && watched[file] && fails(needs_room)) return -1; \
        return ((result(*) parameters)dlsym(RTLD_NEXT, #name))arguments; \
    }

ON_FILE(ssize_t, read, 0, (int file, void *bytes, size_t count), (file, bytes, count))
ON_FILE(ssize_t, write, 1, (int file, const void *bytes, size_t count), (file, bytes, count))
ON_FILE(ssize_t, pread, 0, (int file, void *bytes, size_t count, off_t at), (file, bytes, count, at))
ON_FILE(ssize_t, pwrite, 1, (int file, const void *bytes, size_t count, off_t at), (file, bytes, count, at))
ON_FILE(int, fstat, 0, (int file, struct stat *status), (file, status))

#define ON_PATH(result, failure, name, needs_room, parameters, arguments) \
    result name parameters { \
        if (is_under(-1, path) && fails(needs_room)) return failure; \
        return ((result(*) parameters)dlsym(RTLD_NEXT, #name))arguments; \
    }

ON_PATH(int, -1, mkdir, 1, (const char *path, mode_t mode), (path, mode))
ON_PATH(int, -1, rename, 0, (const char *path, const char *to), (path, to))
ON_PATH(int, -1, unlink, 0, (const char *path), (path))
ON_PATH(int, -1, lstat, 0, (const char *path, struct stat *status), (path, status))
ON_PATH(int, -1, stat, 0, (const char *path, struct stat *status), (path, status))
ON_PATH(DIR *, NULL, opendir, 0, (const char *path), (path))
