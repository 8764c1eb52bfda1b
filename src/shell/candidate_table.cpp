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

std::string guess_table(const Model& model, const std::string& text, Index count) {
  const Reading reading = read_text(model, text);
  return candidate_table(
      model, likeliest(reading.trace.mlm_logits, reading.position(std::string(mask_token)), count));
}

}  // namespace glassbert
