// Shapley values: what defines them, by all orders of the players, and by regression.
#include <algorithm>
#include <numeric>

#include "core/rng.h"
#include "measure/kernel_shap.h"
#include "measure/shapley.h"
#include "support/catch.h"
#include "support/random_game.h"

using namespace glassbert;

namespace {

using List = std::vector<double>;

// What each player adds to those before it, over all n! orders.
List by_orders(Index n, const List& values) {
  List phi(static_cast<std::size_t>(n)), order(static_cast<std::size_t>(n));
  std::vector<int> players(static_cast<std::size_t>(n));
  std::iota(players.begin(), players.end(), 0);
  double orders = 0;
  do {
    std::size_t before = 0;
    for (const int player : players) {
      const std::size_t after = before | std::size_t{1} << player;
      phi[player] += values[after] - values[before];
      before = after;
    }
    ++orders;
  } while (std::next_permutation(players.begin(), players.end()));
  for (double& x : phi) x /= orders;
  return phi;
}

void check_equal(const List& got, const List& expected) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == Approx(expected[i]).margin(1e-10));
}

}  // namespace

TEST_CASE("Shapley values are the mean over all orders of the players") {
  Rng rng{1};
  for (const Index n : {1, 2, 3, 4, 6}) {
    const List game = random_game(rng, n);
    check_equal(shapley_values(n, game), by_orders(n, game));
  }
}

TEST_CASE("Shapley values sum to what all players together add, 10 players too") {
  Rng rng{2};
  const List game = random_game(rng, 10), phi = shapley_values(10, game);
  CHECK(std::accumulate(phi.begin(), phi.end(), 0.0) == Approx(game.back() - game.front()));
}

TEST_CASE("a player who adds nothing gets nothing, and equals get the same") {
  const List majority{0, 0, 0, 1, 0, 1, 1, 1};
  check_equal(shapley_values(3, majority), {1.0 / 3, 1.0 / 3, 1.0 / 3});
  const List only_first{0, 5, 0, 5};
  check_equal(shapley_values(2, only_first), {5, 0});
}

TEST_CASE("regression over all coalitions gives the Shapley values") {
  Rng rng{3};
  for (const Index n : {1, 2, 3, 5, 8}) {
    const List game = random_game(rng, n);
    check_equal(kernel_shap(n, game.front(), game.back(), all_coalitions(n, game)),
                shapley_values(n, game));
  }
}

TEST_CASE("regression over some coalitions finds a linear game, and always the right sum") {
  const std::vector<std::vector<int>> masks{{1, 0, 0}, {0, 1, 0}, {0, 1, 1}, {1, 1, 1}, {0, 0, 0}};
  Coalitions rows{masks, {}};
  for (const std::vector<int>& z : masks) rows.values.push_back(4 + 2.0 * z[0] - z[1] + 0.5 * z[2]);
  check_equal(kernel_shap(3, 4, 5.5, rows), {2, -1, 0.5});
  rows.values[1] += 1;
  const List phi = kernel_shap(3, 4, 5.5, rows);
  CHECK(std::accumulate(phi.begin(), phi.end(), 0.0) == Approx(1.5));
}

TEST_CASE("a coalition that is given twice counts twice") {
  Rng rng{5};
  const List game = random_game(rng, 3);
  Coalitions once = all_coalitions(3, game), twice = once, thrice = once;
  twice.masks.push_back(once.masks[0]);
  twice.values.push_back(once.values[0]);
  for (int i = 0; i < 2; ++i) {
    thrice.masks.push_back(once.masks[0]);
    thrice.values.push_back(once.values[0]);
  }
  const auto first = [&](const Coalitions& rows) {
    return kernel_shap(3, game.front(), game.back(), rows)[0];
  };
  CHECK(first(once) != Approx(first(twice)));
  CHECK(first(twice) != Approx(first(thrice)));
}

TEST_CASE("tables of another size and rows that leave a player open are refused") {
  CHECK_THROWS_AS(shapley_values(2, List{1, 2, 3}), std::invalid_argument);
  CHECK_THROWS_AS(shapley_values(0, List{1}), std::invalid_argument);
  CHECK_THROWS_AS(shapley_values(-1, List{}), std::invalid_argument);
  CHECK_THROWS_AS(shapley_values(64, List{1, 2}), std::invalid_argument);
  CHECK_THROWS_AS(all_coalitions(3, List{1, 2}), std::invalid_argument);
  CHECK_THROWS_AS(kernel_shap(3, 0, 1, {{{1, 0, 0}}, {1}}), std::invalid_argument);
  CHECK_THROWS_AS(kernel_shap(3, 0, 1, {{{1, 0}}, {1}}), std::invalid_argument);
}
