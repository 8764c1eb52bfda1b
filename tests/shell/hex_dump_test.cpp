#include "shell/hex_dump.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("bytes are shown sixteen a line, as numbers and as letters") {
  CHECK(hex_dump("{\"weight\":[0,16]}\n") ==
        "000000  7b 22 77 65 69 67 68 74 22 3a 5b 30 2c 31 36 5d  {\"weight\":[0,16]\n"
        "000010  7d 0a                                            }.\n");
}

TEST_CASE("bytes that are no ASCII letters are dots") {
  CHECK(hex_dump("\xC3\xA4\x7F").ends_with("  ...\n"));
}

TEST_CASE("no bytes give no lines") { CHECK(hex_dump("").empty()); }
