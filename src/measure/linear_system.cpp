#include "measure/linear_system.h"

#include <cmath>

#include "core/check.h"

namespace glassbert {

std::vector<double> solve_positive_definite(std::vector<double> a, std::vector<double> b) {
  const std::size_t n = b.size();
  check(a.size() == n * n, "linear system: ", a.size(), " coefficients for ", n, " unknowns");
  const auto A = [&](std::size_t r, std::size_t c) -> double& { return a[r * n + c]; };
  for (std::size_t c = 0; c < n; ++c) {  // G takes the place of A's lower half, column by column
    const double diagonal = A(c, c);
    for (std::size_t k = 0; k < c; ++k) A(c, c) -= A(c, k) * A(c, k);
    // What is left of it is rounding where the column follows from those before.
    check(A(c, c) > 1e-12 * diagonal, "linear system: unknown ", c,
          " is not determined; give more rows, or rows that differ more");
    A(c, c) = std::sqrt(A(c, c));
    for (std::size_t r = c + 1; r < n; ++r) {
      for (std::size_t k = 0; k < c; ++k) A(r, c) -= A(r, k) * A(c, k);
      A(r, c) /= A(c, c);
    }
  }
  for (std::size_t r = 0; r < n; ++r) {  // G y = b
    for (std::size_t k = 0; k < r; ++k) b[r] -= A(r, k) * b[k];
    b[r] /= A(r, r);
  }
  for (std::size_t r = n; r-- > 0;) {  // G^T x = y
    for (std::size_t k = r + 1; k < n; ++k) b[r] -= A(k, r) * b[k];
    b[r] /= A(r, r);
  }
  return b;
}

}  // namespace glassbert
