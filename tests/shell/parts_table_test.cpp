#include "shell/parts_table.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("a table of parts says where each begins and how many bytes it has") {
  CHECK(parts_table({{"length", 0, 8}, {"header", 8, 20}}) ==
        "part  name    first byte  bytes\n"
        "   0  length           0      8\n"
        "   1  header           8     12\n");
}
