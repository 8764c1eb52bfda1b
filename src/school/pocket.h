#pragma once

#include <functional>
#include <vector>

#include "text/tokenizer.h"
#include "train/log.h"
#include "train/mask_words.h"
#include "world/split.h"

namespace glassbert {

// Training that fits into a lesson: a BERT that knows nothing, so small that it learns from single
// sentences of the micro-world within seconds.

// The sizes: 2 layers, 4 heads, 64 wide, for a vocabulary of V pieces.
Config pocket_config(Index V);

// The first `count` sentences of a split, their words masked anew at each visit. The tokenizer must
// outlive them.
Examples pocket_sentences(world::Split split, Index count, const Tokenizer& tokenizer);

// AdamW as BERT's, 32 sentences a step, this schedule; seed 20.
Recipe pocket_recipe(Index steps, double rate, Index warm_up);

// Called with the number of steps taken, from 0, and the model as it then is.
using Look = std::function<void(Index step, const Bert& bert)>;

// Trains a model that knows nothing, random by the recipe's seed, to guess masked words, and
// returns the log. It is validated, where there are such examples, after every so many steps, and
// looked at after each.
std::vector<LogRow> train_pocket(const Config& config, const Recipe& recipe,
                                 const Examples& training, const Examples& validation, Index every,
                                 const Look& look);

// The mean loss over stretches of so many steps, and the validation losses of a log: lines for
// `training_chart`.
Tensor mean_losses(const std::vector<LogRow>& log, Index stretch);
Tensor validation_losses(const std::vector<LogRow>& log);

// Lines that have a value after each stretch of steps.
LineChart training_chart(const std::string& title, const std::string& y_name, Index stretch,
                         const std::vector<Series>& lines);

// The three likeliest words where [MASK] stands: "barked 45 %, slept 20 %, was 9 %". Throws
// std::invalid_argument where it stands nowhere.
std::string words_in_blank(const Bert& bert, const Tokenizer& tokenizer, const Sequence& sequence);

}  // namespace glassbert
