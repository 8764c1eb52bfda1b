#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <limits>
#include <numeric>
#include <span>

#include "app/input.h"
#include "app/verbs.h"
#include "bert/bert.h"
#include "bert/outputs.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"
#include "io/json_writer.h"
#include "math/softmax.h"
#include "shell/shard.h"
#include "shell/table.h"

namespace glassbert {
namespace {

std::string decimals(const char* format, double x) {
  char text[64];
  std::snprintf(text, sizeof text, format, x);
  return text;
}

// One class or word with what the model gives it.
struct Candidate {
  Index id;
  double probability;
  double logit;
};

// The `count` likeliest of one row of logits, best first, lowest number first among equals.
std::vector<Candidate> likeliest(const Tensor& logits, Index row, Index count) {
  const auto of_row = logits.row(row);
  Tensor one = Tensor::for_overwrite(Shape{1, std::ssize(of_row)});
  std::ranges::copy(of_row, one.row(0).begin());
  const Tensor probs = softmax(one);
  std::vector<Index> order(of_row.size());
  std::iota(order.begin(), order.end(), Index{0});
  const Index kept = std::min<Index>(count, std::ssize(order));
  std::partial_sort(order.begin(), order.begin() + kept, order.end(), [&](Index a, Index b) {
    return of_row[a] != of_row[b] ? of_row[a] > of_row[b] : a < b;
  });
  std::vector<Candidate> best;
  for (Index i = 0; i < kept; ++i)
    best.push_back({order[i], double(probs(0, order[i])), double(of_row[order[i]])});
  return best;
}

void write_candidate(JsonWriter& json, const char* name_key, const std::string& name,
                     const Candidate& x) {
  json.begin_object().key(name_key).text(name).key("id").integer(x.id);
  json.key("probability").number(x.probability).key("logit").number(x.logit).end_object();
}

std::vector<Index> masks_in(const Model& model, const Sequence& sequence) {
  std::vector<Index> positions;
  if (!model.tokenizer) return positions;
  const auto mask = model.tokenizer->vocabulary().find(mask_token);
  for (Index t = 0; t < sequence.T(); ++t)
    if (mask && sequence.ids[t] == *mask) positions.push_back(t);
  return positions;
}

// The likeliest words at each [MASK].
void fill(const Model& model, const Input& input, const Arguments& arguments, Output& out) {
  const std::vector<Index> masks = masks_in(model, input.sequence);
  if (!model.bert.masked_word)
    throw FileError(model.folder.string(), "the checkpoint has no masked-word head",
                    "take one that was saved with it, such as bert-base-uncased");
  if (masks.empty())
    throw FileError("text", "no [MASK] in it", "write [MASK] for the word to guess");
  const Trace trace = forward(model.bert, input.sequence, {}, Depth::attention);
  const Index top = arguments.integer("--top", 1, model.bert.config.V).value_or(5);
  Table table({"position", "token", "id", "probability", "logit"});
  JsonWriter json;
  json.begin_object().key("masks").begin_array();
  for (const Index t : masks) {
    json.begin_object().key("position").integer(t).key("candidates").begin_array();
    for (const Candidate& x : likeliest(trace.mlm_logits, t, top)) {
      const std::string word(model.tokenizer->vocabulary().token(x.id));
      write_candidate(json, "token", word, x);
      table.add({std::to_string(t), word, std::to_string(x.id), decimals("%.4f", x.probability),
                 decimals("%.3f", x.logit)});
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
  out << (arguments.given("--json") ? json.take() + "\n" : table.text());
}

// The classes of a sequence classifier.
void classify(const Model& model, const Input& input, const Arguments& arguments, Output& out) {
  if (!model.bert.classifier || !model.bert.pooler)
    throw FileError(model.folder.string(), "the checkpoint has no classifier",
                    "take one that was fine-tuned, or ask for --task similarity");
  const Trace trace = forward(model.bert, input.sequence, {}, Depth::attention);
  Table table({"class", "id", "probability", "logit"});
  JsonWriter json;
  json.begin_object().key("classes").begin_array();
  for (const Candidate& x : likeliest(trace.logits, 0, trace.logits.dim(1))) {
    const std::string& label = model.bert.config.labels[x.id];
    write_candidate(json, "class", label, x);
    table.add(
        {label, std::to_string(x.id), decimals("%.4f", x.probability), decimals("%.3f", x.logit)});
  }
  json.end_array().end_object();
  out << (arguments.given("--json") ? json.take() + "\n" : table.text());
}

// The sentence vectors of many texts, (S,H), run in stacked batches: the same bits as one by one.
Tensor embed_sentences(const Model& model, std::span<const Sequence> sequences) {
  constexpr std::size_t most_at_once = 64;
  const Index H = model.bert.config.H;
  Tensor vectors = Tensor::for_overwrite(Shape{std::ssize(sequences), H});
  for (std::size_t s = 0; s < sequences.size(); s += most_at_once) {
    const auto some = sequences.subspan(s, std::min(most_at_once, sequences.size() - s));
    const Trace trace = forward(model.bert, stack(some, model.bert.config), {}, Depth::attention);
    const Tensor embedded = sentence_embedding(trace.hidden.back(), trace.batch);
    const Index first = static_cast<Index>(s);
    put_rows(embedded, {first, first + embedded.dim(0)}, vectors);
  }
  return vectors;
}

double inner_product(std::span<const real> a, std::span<const real> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += double(a[i]) * double(b[i]);
  return sum;
}

// The sentence vector of one text.
void print_embedding(const Model& model, const Input& input, const Arguments& arguments,
                     Output& out) {
  const Tensor vector = embed_sentences(model, std::span(&input.sequence, 1));
  JsonWriter json;
  json.begin_object().key("embedding").begin_array();
  for (const real v : vector.values()) json.number(v);
  if (arguments.given("--json")) {
    out << json.end_array().end_object().take() << '\n';
    return;
  }
  out << "the sentence's vector: " << vector.size() << " numbers of length 1, beginning";
  for (Index i = 0; i < std::min<Index>(vector.size(), 6); ++i)
    out << decimals(" %.4f", double(vector.values()[i]));
  out << "\n(--json prints all; a second text is compared with the first)\n";
}

struct Pair {
  std::string a, b;
  double similarity = 0;
};

// How similar two texts are: the cosine of their vectors.
void compare(const Model& model, std::vector<Pair> pairs, const Arguments& arguments, Output& out) {
  const bool truncate = arguments.given("--truncate");
  std::vector<Sequence> sequences;
  for (const Pair& x : pairs)
    for (const std::string* text : {&x.a, &x.b})
      sequences.push_back(encode(model, *text, {}, truncate).sequence);
  const Tensor vectors = embed_sentences(model, sequences);
  for (std::size_t i = 0; i < pairs.size(); ++i)
    pairs[i].similarity = inner_product(vectors.row(2 * i), vectors.row(2 * i + 1));
  if (arguments.given("--json")) {
    for (const Pair& x : pairs) {
      JsonWriter json;
      json.begin_object().key("similarity").number(x.similarity);
      out << json.key("text").text(x.a).key("pair").text(x.b).end_object().take() << '\n';
    }
    return;
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.similarity > b.similarity; });
  Table table({"similarity", "text", "pair"});
  for (const Pair& x : pairs) table.add({decimals("%.4f", x.similarity), x.a, x.b});
  out << table.text();
}

// The lines of a file (or of standard input), each two texts with a tab between them.
std::vector<Pair> read_pairs(const std::string& path, const Shard& shard) {
  const std::size_t no_limit = std::numeric_limits<std::size_t>::max();
  std::istringstream lines(path == "-" ? read_standard_input() : read_file(path, no_limit));
  std::vector<Pair> pairs;
  for_each_text(lines, shard, [&](const std::string& line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || line.find('\t', tab + 1) != std::string::npos)
      throw FileError(path,
                      "\"" + printable(line) + "\" is not two texts with one tab between them",
                      "write A<TAB>B");
    pairs.push_back({line.substr(0, tab), line.substr(tab + 1)});
  });
  return pairs;
}

// What the checkpoint can do with the input, when --task does not say.
std::string usual_task(const Model& model, const Input& input) {
  if (model.bert.masked_word && !masks_in(model, input.sequence).empty()) return "fill";
  return model.bert.classifier && model.bert.pooler ? "classify" : "similarity";
}

void run_predict(const Arguments& arguments, Output& out) {
  const Model model = open_model(arguments);
  if (const auto path = arguments.value("--pairs"))
    return compare(model, read_pairs(*path, shard_of(arguments)), arguments, out);

  const Input input = read_input(model, arguments);
  const std::string task = arguments.choice("--task", {"fill", "classify", "similarity"})
                               .value_or(usual_task(model, input));
  if (task == "fill") return fill(model, input, arguments, out);
  if (task == "classify") return classify(model, input, arguments, out);
  if (input.text && input.text->pair)
    return compare(model, {{input.text->text, *input.text->pair}}, arguments, out);
  print_embedding(model, input, arguments, out);
}

}  // namespace

Verb predict_verb() {
  return {
      {.verb = "predict",
       .summary = "fills [MASK], classifies, or compares two texts",
       .plain = "[TEXT [PAIR]]",
       .plain_limit = 2,
       .flags = model_flags() + input_flags() +
                std::vector<Flag>{
                    {"--task", "TASK", "fill, classify or similarity (else what fits the model)"},
                    {"--top", "K", "fill: how many words for each [MASK] (5)"},
                    {"--pairs", "FILE", "compare the two texts of every line, a tab between them"},
                    {"--json", "", "JSON instead of a table"},
                    shard_flag()},
       .example = "glassbert predict \"A man is playing a guitar.\" \"Somebody makes music.\""},
      run_predict};
}

}  // namespace glassbert
