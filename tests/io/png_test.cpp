#include "io/png.h"

#include <vector>

#include "core/rng.h"
#include "io/decode_png.h"
#include "support/catch.h"

using namespace glassbert;

TEST_CASE("an encoded picture decodes to the same pixels") {
  Rng rng(7);
  for (const auto& [width, height] :
       {std::pair(1, 1), std::pair(1, 7), std::pair(300, 2), std::pair(64, 64)}) {
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(3 * width * height));
    // Flat stretches and noise, so that the compressor finds both repeats and none.
    for (std::size_t i = 0; i < rgb.size(); ++i)
      rgb[i] = i / 700 % 2 == 0 ? 255 : static_cast<std::uint8_t>(rng.below(256));

    const Pixels picture = decode_png(encode_png(width, height, rgb));

    CHECK(picture.width == width);
    CHECK(picture.height == height);
    CHECK(picture.rgb == rgb);
  }
}

TEST_CASE("the same picture gives the same bytes") {
  const std::vector<std::uint8_t> rgb(3 * 50 * 40, 120);
  CHECK(encode_png(50, 40, rgb) == encode_png(50, 40, rgb));
  CHECK(encode_png(50, 40, rgb) != encode_png(40, 50, rgb));
}

TEST_CASE("sizes that the encoder can't handle are refused") {
  const std::vector<std::uint8_t> rgb(3 * 20'000);
  CHECK_THROWS_WITH(encode_png(0, 1, {}), holds("0 x 1 pixels; each side must be 1 to 16384"));
  CHECK_THROWS_AS(encode_png(1, 0, {}), std::invalid_argument);
  CHECK_THROWS_AS(encode_png(-1, -1, rgb), std::invalid_argument);
  CHECK_THROWS_AS(encode_png(20'000, 1, rgb), std::invalid_argument);
  CHECK_THROWS_WITH(encode_png(2, 2, rgb), holds("60000 values for 2 x 2 pixels"));
}
