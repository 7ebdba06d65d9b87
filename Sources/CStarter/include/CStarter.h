#ifndef CSTARTER_H
#define CSTARTER_H

#include <stddef.h>

// A file that the executable carries: its path in this repository, and its bytes.
struct starter_file {
    const char *path;
    const unsigned char *bytes;
    size_t size;
};

// Those of Starter/, then those of Templates/.
size_t starter_file_count(void);
struct starter_file starter_file_at(size_t index);

#endif
