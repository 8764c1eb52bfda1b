#pragma once

#include <span>
#include <vector>

namespace glassbert {

// Solves A x = b for a symmetric, positive definite A, in double, by A = G G^T with a triangular G
// (Cholesky). `a` holds A row by row, n times n numbers. Throws std::invalid_argument where A is
// not positive definite to within rounding, that is, where b does not determine x.
std::vector<double> solve_positive_definite(std::vector<double> a, std::vector<double> b);

}  // namespace glassbert
