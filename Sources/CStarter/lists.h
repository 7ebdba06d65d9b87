#include "CStarter.h"

#if !defined(__has_embed)
#error "Pinpoint is built with Swift 6.2 or newer: the clang of older ones does not know #embed"
#endif
#pragma clang diagnostic ignored "-Wc23-extensions"

#define ENTRY(name, path) {path, name, sizeof name}

// A list of files; what it points to stands in the executable.
struct starter_list {
    const struct starter_file *files;
    size_t count;
};

extern const struct starter_list starter_list, templates_list;
