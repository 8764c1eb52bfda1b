#include <algorithm>
#include <limits>
#include <span>
#include <sstream>

#include "app/predict.h"
#include "bert/bert.h"
#include "bert/outputs.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"
#include "io/json_writer.h"
#include "shell/shard.h"
#include "shell/table.h"
#include "shell/text_input.h"

namespace glassbert {
namespace {

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

}  // namespace

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

void compare_texts(const Model& model, std::vector<TextPair> pairs, const Arguments& arguments,
                   Output& out) {
  const bool truncate = arguments.given("--truncate");
  std::vector<Sequence> sequences;
  for (const TextPair& x : pairs)
    for (const std::string* text : {&x.a, &x.b})
      sequences.push_back(encode(model, *text, {}, truncate).sequence);
  const Tensor vectors = embed_sentences(model, sequences);
  for (std::size_t i = 0; i < pairs.size(); ++i)
    pairs[i].similarity = inner_product(vectors.row(2 * i), vectors.row(2 * i + 1));
  if (arguments.given("--json")) {
    for (const TextPair& x : pairs) {
      JsonWriter json;
      json.begin_object().key("similarity").number(x.similarity);
      out << json.key("text").text(x.a).key("pair").text(x.b).end_object().take() << '\n';
    }
    return;
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const TextPair& a, const TextPair& b) {
    return a.similarity > b.similarity;
  });
  Table table({"similarity", "text", "pair"});
  for (const TextPair& x : pairs) table.add({decimals("%.4f", x.similarity), x.a, x.b});
  out << table.text();
}

std::vector<TextPair> read_pairs(const std::string& path, const Arguments& arguments) {
  const std::size_t no_limit = std::numeric_limits<std::size_t>::max();
  std::istringstream lines(path == "-" ? read_standard_input() : read_file(path, no_limit));
  std::vector<TextPair> pairs;
  for_each_text(lines, shard_of(arguments), [&](const std::string& line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || line.find('\t', tab + 1) != std::string::npos)
      throw FileError(path,
                      "\"" + printable(line) + "\" is not two texts with one tab between them",
                      "write A<TAB>B");
    pairs.push_back({line.substr(0, tab), line.substr(tab + 1)});
  });
  return pairs;
}

}  // namespace glassbert
