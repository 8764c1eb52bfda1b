#include "shell/candidate_table.h"

#include "draw/number_text.h"
#include "shell/table.h"

namespace glassbert {

std::string candidate_table(const Model& model, std::span<const Candidate> words) {
  Table table({"word", "probability"});
  for (const Candidate& word : words)
    table.add({std::string(model.tokenizer->vocabulary().token(word.id)),
               fixed_text(word.probability, 3)});
  return table.text();
}

}  // namespace glassbert
