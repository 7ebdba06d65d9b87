#ifndef CCMARK_ARENA_H
#define CCMARK_ARENA_H

#include <stdbool.h>
#include <stddef.h>

// One parse by cmark-gfm with GitHub's syntax and footnotes, safe on any thread, in memory of its own.
//
// cmark's extensions for strikethrough and autolinks change a table of the whole process around every parse. A parse
// that needs them excludes all others; those that do not run side by side. The calls of one parse belong to one
// thread and stand in this order: open, finish, close. A thread has one parse at a time.

// Reads the blocks. Gives a `cmark_parser *`, or NULL if it would take more than `limit` bytes.
void *ccmark_arena_open(const char *bytes, size_t length, bool exclusive, size_t limit);

// Reads the inlines under the lock. Gives the root, a `cmark_node *`, or NULL over the limit.
void *ccmark_arena_finish(void *parser);

// Frees the parser and its tree. To be called after `open` even when it or `finish` gave NULL.
void ccmark_arena_close(void);

#endif
