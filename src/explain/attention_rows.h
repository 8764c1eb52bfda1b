#pragma once

#include <optional>
#include <string>

#include "explain/choices.h"
#include "explain/explanation.h"

namespace glassbert {

// The maps of a layer's heads that take part: all, or one alone.  (A,T,T) -> (A,T,T) or (1,T,T)
Tensor heads_of(const Tensor& maps, std::optional<Index> head);

// The mean of the heads' maps.  (A,T,T) -> (T,T)
Tensor mean_of_heads(const Tensor& maps);

// What a matrix over tokens (T,T) says of one query, its row, or all of it, as `choices.row` asks.
Explanation rows_of_map(Tensor matrix, const Choices& choices);

// The layer that the choices name, else the last of L.
Index layer_of(const Choices& choices, Index L);

// "layer 2, mean of 4 heads", "layer 2, head 1".
std::string name_layer_and_heads(const Choices& choices, Index L, Index A);

// How far the sums of a matrix's rows are from 1, at most.
double largest_row_error(const Tensor& matrix);

}  // namespace glassbert
