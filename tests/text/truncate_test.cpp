#include "text/truncate.h"

#include <utility>

#include "core/file_error.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

std::pair<Index, Index> share(Index first, std::optional<Index> second, Index room,
                              Truncation truncation = Truncation::longest_first) {
  const Places places = share_places(first, second, room, truncation);
  return {places.first, places.second};
}

std::vector<std::pair<Index, Index>> cut(Index length, Index width, Index stride) {
  std::vector<std::pair<Index, Index>> windows;
  for (const Window& window : cut_windows(length, width, stride))
    windows.push_back({window.begin, window.end});
  return windows;
}

using Pairs = std::vector<std::pair<Index, Index>>;

}  // namespace

TEST_CASE("texts that fit keep all their tokens under every strategy") {
  for (const Truncation truncation : {Truncation::longest_first, Truncation::only_first,
                                      Truncation::only_second, Truncation::do_not_truncate})
    CHECK(share(3, 4, 7, truncation) == std::pair<Index, Index>(3, 4));
}

TEST_CASE("longest first leaves the shorter text whole while it is below half") {
  CHECK(share(12, 3, 9) == std::pair<Index, Index>(6, 3));
  CHECK(share(3, 12, 9) == std::pair<Index, Index>(3, 6));
  CHECK(share(12, std::nullopt, 5) == std::pair<Index, Index>(5, 0));
}

TEST_CASE("longest first gives the odd place to the longer text, of equal ones to the second") {
  CHECK(share(12, 8, 5) == std::pair<Index, Index>(3, 2));
  CHECK(share(8, 12, 5) == std::pair<Index, Index>(2, 3));
  CHECK(share(8, 8, 5) == std::pair<Index, Index>(2, 3));
  CHECK(share(8, 8, 0) == std::pair<Index, Index>(0, 0));
}

TEST_CASE("longest first never keeps more than there is nor less than fits") {
  for (Index first = 0; first < 9; ++first)
    for (Index second = 0; second < 9; ++second)
      for (Index room = 0; room < 20; ++room) {
        const auto [a, b] = share(first, second, room);
        CHECK((a <= first && b <= second && a + b == std::min(room, first + second)));
      }
}

TEST_CASE("a single text that must give way is refused unless it is longer than the excess") {
  CHECK(share(12, 3, 5, Truncation::only_first) == std::pair<Index, Index>(2, 3));
  CHECK(share(3, 12, 5, Truncation::only_second) == std::pair<Index, Index>(3, 2));
  CHECK_THROWS_AS(share(3, 12, 9, Truncation::only_first), FileError);
  CHECK_THROWS_AS(share(3, 12, 12, Truncation::only_first), FileError);
  CHECK_THROWS_AS(share(12, std::nullopt, 9, Truncation::only_second), FileError);
  CHECK(share(3, 12, 0, Truncation::only_first) == std::pair<Index, Index>(0, 0));
}

TEST_CASE("windows cover a text, each beginning stride tokens before the end of the last") {
  CHECK(cut(12, 5, 0) == Pairs{{0, 5}, {5, 10}, {10, 12}});
  CHECK(cut(12, 5, 2) == Pairs{{0, 5}, {3, 8}, {6, 11}, {9, 12}});
  CHECK(cut(5, 5, 2) == Pairs{{0, 5}});
  CHECK(cut(0, 5, 2) == Pairs{{0, 0}});
}

TEST_CASE("a window of nothing is followed by everything") {
  CHECK(cut(4, 0, 0) == Pairs{{0, 0}, {0, 4}});
}

TEST_CASE("a stride that would not move on is refused, unless one window suffices") {
  CHECK_THROWS_AS(cut(12, 5, 5), FileError);
  CHECK_THROWS_AS(cut(12, 5, -1), FileError);
  CHECK(cut(3, 5, 7) == Pairs{{0, 3}});
}
