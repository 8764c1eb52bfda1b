#pragma once

#include "bert/batch.h"

// Inputs for little_bert: short, long with two segments, padded, and one in between.
inline const glassbert::Sequence short_one{{1, 7, 2}, {}, {}};
inline const glassbert::Sequence long_one{
    {1, 7, 9, 30, 30, 4, 2, 5, 6, 2}, {0, 0, 0, 0, 0, 0, 0, 1, 1, 1}, {}};
inline const glassbert::Sequence masked_one{{1, 3, 8, 2, 0, 0}, {}, {1, 1, 1, 1, 0, 0}};
inline const glassbert::Sequence six_tokens{{1, 7, 9, 30, 4, 2}, {}, {}};
