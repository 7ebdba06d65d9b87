#define _GNU_SOURCE  // the lock that lets a waiting writer go first

#include "CCMarkArena.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

typedef struct chunk {
  struct chunk *previous;
  size_t size;
} chunk;

// Every block of memory is preceded by its size, so that it can be grown.
enum { header = 16, first_chunk = 64 * 1024, largest_chunk = 4 * 1024 * 1024 };

typedef struct {
  chunk *last;
  unsigned char *next, *end;
  size_t taken, limit;
  jmp_buf *exhausted;
  bool exclusive;
} arena;

static _Thread_local arena current;

static size_t rounded(size_t size) { return (size + 15) & ~(size_t)15; }

// A block whose contents are undefined; leaves the parse when the limit is reached.
static unsigned char *take(size_t size) {
  size_t needed = header + rounded(size);
  if (needed < size || current.taken + needed > current.limit)
    longjmp(*current.exhausted, 1);
  if ((size_t)(current.end - current.next) < needed) {
    size_t want = current.last ? current.last->size * 2 : first_chunk;
    if (want > largest_chunk)
      want = largest_chunk;
    if (want < needed + header)
      want = needed + header;
    chunk *fresh = malloc(want);
    if (!fresh)
      longjmp(*current.exhausted, 1);
    fresh->previous = current.last;
    fresh->size = want;
    current.last = fresh;
    current.next = (unsigned char *)fresh + header;
    current.end = (unsigned char *)fresh + want;
  }
  unsigned char *block = current.next + header;
  *(size_t *)(void *)current.next = size;
  current.next += needed;
  current.taken += needed;
  return block;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size)
    longjmp(*current.exhausted, 1);
  void *block = take(count * size);
  memset(block, 0, count * size);
  return block;
}

static void *arena_realloc(void *old, size_t size) {
  if (!old)
    return take(size);
  size_t *known = (size_t *)(void *)((unsigned char *)old - header);
  if (size <= rounded(*known)) {
    *known = size;
    return old;
  }
  // The newest block grows in its place.
  size_t more = rounded(size) - rounded(*known);
  if ((unsigned char *)old + rounded(*known) == current.next && size < current.limit &&
      (size_t)(current.end - current.next) >= more) {
    if (current.taken + more > current.limit)
      longjmp(*current.exhausted, 1);
    current.next += more;
    current.taken += more;
    *known = size;
    return old;
  }
  void *block = take(size);
  memcpy(block, old, *known);
  return block;
}

static void arena_free(void *block) { (void)block; }

static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};

static pthread_rwlock_t lock = PTHREAD_RWLOCK_WRITER_NONRECURSIVE_INITIALIZER_NP;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static cmark_syntax_extension *table, *tasklist, *strikethrough, *autolink;

static void prepare(void) {
  cmark_gfm_core_extensions_ensure_registered();
  table = cmark_find_syntax_extension("table");
  tasklist = cmark_find_syntax_extension("tasklist");
  strikethrough = cmark_find_syntax_extension("strikethrough");
  autolink = cmark_find_syntax_extension("autolink");
}

static void attach(cmark_parser *parser, cmark_syntax_extension *extension) {
  if (extension)
    cmark_parser_attach_syntax_extension(parser, extension);
}

void *ccmark_arena_open(const char *bytes, size_t length, bool exclusive, size_t limit) {
  pthread_once(&once, prepare);
  ccmark_arena_close();
  current.limit = limit;
  current.exclusive = exclusive;

  jmp_buf exhausted;
  current.exhausted = &exhausted;
  if (setjmp(exhausted))
    return NULL;
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &memory);
  attach(parser, table);
  if (exclusive) {
    attach(parser, strikethrough);
    attach(parser, autolink);
  }
  attach(parser, tasklist);
  cmark_parser_feed(parser, bytes, length);
  if (length && bytes[length - 1] != '\n' && bytes[length - 1] != '\r')
    cmark_parser_feed(parser, "\n", 1);
  current.exhausted = NULL;
  return parser;
}

void *ccmark_arena_finish(void *parser) {
  // The table of special characters is read and changed while inlines are parsed, at no other time.
  if (current.exclusive)
    pthread_rwlock_wrlock(&lock);
  else
    pthread_rwlock_rdlock(&lock);
  cmark_node *volatile root = NULL;
  jmp_buf exhausted;
  current.exhausted = &exhausted;
  if (setjmp(exhausted)) {
    // A parse that was left half-way has not taken its characters back out of the process's table.
    root = NULL;
    cmark_manage_extensions_special_characters(parser, false);
  } else {
    root = cmark_parser_finish(parser);
  }
  pthread_rwlock_unlock(&lock);
  current.exhausted = NULL;
  return root;
}

void ccmark_arena_close(void) {
  while (current.last) {
    chunk *previous = current.last->previous;
    free(current.last);
    current.last = previous;
  }
  current.next = current.end = NULL;
  current.taken = 0;
}
