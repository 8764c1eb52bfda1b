#include "draw/page.h"

#include "support/catch.h"

using namespace glassbert;

namespace {

int height_with(const std::string& subtitle) {
  Font font;
  const Content content{100, 50, {}, [](Canvas&, Font&, int, int) {}};
  return draw_page(font, {"a title", subtitle, ""}, content).height();
}

}  // namespace

TEST_CASE("a subtitle wraps, and is cut off after three lines") {
  std::string words;
  for (int i = 0; i < 20; ++i) words += "word ";
  const int one = height_with("word"), some = height_with(words);
  CHECK(some > one);
  for (int i = 0; i < 500; ++i) words += "word ";
  CHECK(height_with(words) > some);
  CHECK(height_with(words + words) == height_with(words));
}
