#pragma once

#include "bert/batch.h"

// An input of little_bert in which a word occurs twice.
inline const glassbert::Sequence repeated_word{{3, 7, 7, 20, 1}, {}, {}};
