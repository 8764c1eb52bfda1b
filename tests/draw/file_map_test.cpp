#include "draw/file_map.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("a map of a file names its parts by number and its rows by their first byte") {
  const Heatmap map = file_map("tiny", {{"length", 0, 8}, {"header", 8, 32}}, 2, 16);
  REQUIRE(map.panels.size() == 1);
  CHECK(map.caption.footer == "0 length · 1 header");
  CHECK(map.caption.subtitle == "32 bytes");
  CHECK(map.panels[0].rows == std::vector<std::string>{"0", "16"});
  CHECK(map.panels[0].values(0, 7) == 0);
  CHECK(map.panels[0].values(0, 8) == 1);
}

TEST_CASE("rows of a large file are named in megabytes") {
  const Heatmap map = file_map("large", {{"length", 0, 8}, {"header", 8, 20'000'000}}, 2, 4);
  CHECK(map.panels[0].rows == std::vector<std::string>{"0.0 MB", "10.0 MB"});
}
