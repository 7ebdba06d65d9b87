#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// Debian installs the library's internal headers too; they give fields and literals without copying.
#include <cmark-gfm/config.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/syntax_extension.h>

// The node types of extensions are mutable globals that no installed header declares.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline unsigned int ccmark_type_table(void) { return CMARK_NODE_TABLE; }
static inline unsigned int ccmark_type_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline unsigned int ccmark_type_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline unsigned int ccmark_type_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
