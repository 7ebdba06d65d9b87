#include "lists.h"

size_t starter_file_count(void) { return starter_list.count + templates_list.count; }

struct starter_file starter_file_at(size_t index) {
    return index < starter_list.count ? starter_list.files[index] : templates_list.files[index - starter_list.count];
}
