#include "measure/quadrature.h"

#include <cmath>
#include <numbers>

#include "core/check.h"

namespace glassbert {
namespace {

void check_steps(Index steps, Index most) {
  check(steps >= 1 && steps <= most, "steps: ", steps, " is outside 1..", most);
}

struct Legendre {
  double value, slope;
};

// P_n(x) by k P_k = (2k - 1) x P_(k-1) - (k - 1) P_(k-2), and its derivative
// n (P_(n-1) - x P_n) / (1 - x^2).
Legendre legendre(Index n, double x) {
  double before = 0, p = 1;
  for (Index i = 1; i <= n; ++i) {
    const double k = static_cast<double>(i);
    const double next = ((2 * k - 1) * x * p - (k - 1) * before) / k;
    before = p;
    p = next;
  }
  return {p, static_cast<double>(n) * (before - x * p) / (1 - x * x)};
}

// The zero of P_n that is the i-th from the top: Newton's steps from a close guess.
double zero_of_legendre(Index n, Index i) {
  double x =
      std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (static_cast<double>(n) + 0.5));
  double step = 1;
  for (int count = 0; count < 10 && std::abs(step) > 1e-16; ++count) {  // digits double with each
    const auto [value, slope] = legendre(n, x);
    step = value / slope;
    x -= step;
  }
  return x;
}

}  // namespace

// eq quadrature.midpoint
Quadrature midpoint_rule(Index steps) {
  check_steps(steps, 1'000'000);
  Quadrature rule;
  for (Index k = 0; k < steps; ++k) {
    rule.nodes.push_back((static_cast<double>(k) + 0.5) / static_cast<double>(steps));
    rule.weights.push_back(1 / static_cast<double>(steps));
  }
  return rule;
}

Quadrature gauss_rule(Index steps) {
  check_steps(steps, 10'000);  // they cost their square
  const std::size_t n = static_cast<std::size_t>(steps);
  Quadrature rule{std::vector<double>(n), std::vector<double>(n)};
  for (std::size_t i = 0; 2 * i < n; ++i) {  // P_n is even or odd: zeros come in pairs -x, x
    const bool is_middle = 2 * i + 1 == n;
    const double x = is_middle ? 0 : zero_of_legendre(steps, static_cast<Index>(i));
    const double slope = legendre(steps, x).slope;
    const double weight = 1 / ((1 - x * x) * slope * slope);
    rule.nodes[i] = (1 - x) / 2;
    rule.nodes[n - 1 - i] = (1 + x) / 2;
    rule.weights[i] = rule.weights[n - 1 - i] = weight;
  }
  return rule;
}

}  // namespace glassbert
