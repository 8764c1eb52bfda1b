// The published outputs of two real checkpoints; each runs where its weights are.
#include <cmath>

#include "bert/bert.h"
#include "bert/checkpoint.h"
#include "bert/outputs.h"
#include "bert/tokenizer.h"
#include "golden/cases.h"
#include "io/file.h"
#include "io/json.h"
#include "math/softmax.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace glassbert;

namespace {

Json known_outputs() {
  const auto path = golden_folder("known_outputs.json");
  return Json::parse(read_file(path->string(), Json::byte_limit), "known_outputs.json");
}

const Json& with_id(const Json& all, const std::string& id) {
  for (const Json& row : all.array("rows"))
    if (row.member("id", "row").text("id") == id) return row;
  throw std::runtime_error("no known output " + id);
}

std::vector<std::string> texts(const Json& list) {
  std::vector<std::string> all;
  for (const Json& item : list.array("list"))
    all.push_back(item.member("text", "list").text("list"));
  return all;
}

struct Loaded {
  Bert bert;
  Tokenizer tokenizer;
};

Loaded load(const std::filesystem::path& folder) {
  Warnings warnings;
  return {load_checkpoint(folder).bert, load_tokenizer(folder, warnings)};
}

Tensor embed(const Loaded& model, const std::string& text) {
  const Trace trace = forward(model.bert, to_sequence(model.tokenizer.encode(text)));
  return sentence_embedding(trace.hidden.back(), trace.batch);
}

double cosine(const Tensor& a, const Tensor& b) {
  double sum = 0;
  for (Index i = 0; i < a.size(); ++i) sum += double(a.values()[i]) * double(b.values()[i]);
  return sum;
}

double manhattan(const Tensor& a, const Tensor& b) {
  double sum = 0;
  for (Index i = 0; i < a.size(); ++i)
    sum += std::abs(double(a.values()[i]) - double(b.values()[i]));
  return sum;
}

using Measure = double (*)(const Tensor&, const Tensor&);

// Every measure(a_i, b_j) against the published table.
void check_table(const Loaded& model, const Json& row, const char* a, const char* b,
                 Measure measure, double sign) {
  const double tolerance = row.member("tolerance", "row").number("tolerance");
  const auto of_a = texts(row.member(a, "row")), of_b = texts(row.member(b, "row"));
  const Json::Array& expected = row.member("expected", "row").array("expected");
  for (std::size_t i = 0; i < of_a.size(); ++i)
    for (std::size_t j = 0; j < of_b.size(); ++j) {
      INFO(of_a[i] << " / " << of_b[j]);
      const double got = sign * measure(embed(model, of_a[i]), embed(model, of_b[j]));
      CHECK(std::abs(got - expected[i].array("row")[j].number("cell")) <= tolerance);
    }
}

void check_hidden(const Loaded& model, const Json& row, Index first, bool masked) {
  Sequence sequence{integers(&row.member("ids", "row")), {}, {}};
  if (masked)
    for (const Index m : integers(&row.member("attention_mask", "row")))
      sequence.mask.push_back(static_cast<int>(m));
  const Tensor hidden = forward(model.bert, sequence).hidden.back();
  for (Index i = 0; i < 3; ++i)
    for (Index j = 0; j < 3; ++j) {
      const double expected =
          row.member("expected", "row").array("rows")[i].array("row")[j].number("cell");
      CHECK(std::abs(double(hidden(first + i, first + j)) - expected) <= 1e-4);
    }
}

// The row of masked-word logits at the k-th [MASK] of a text.
Tensor logits_at_mask(const Loaded& model, const std::string& text, int k = 0) {
  const Sequence sequence = to_sequence(model.tokenizer.encode(text));
  const Tensor logits = forward(model.bert, sequence).mlm_logits;
  const Index mask = model.tokenizer.vocabulary().require("[MASK]");
  for (Index t = 0; t < sequence.T(); ++t)
    if (sequence.ids[t] == mask && k-- == 0) return rows_of(logits, {t, t + 1});
  throw std::runtime_error("no [MASK] in " + text);
}

Index best(const Tensor& row) {
  Index winner = 0;
  for (Index i = 0; i < row.size(); ++i)
    if (row.values()[i] > row.values()[winner]) winner = i;
  return winner;
}

std::string text_of(const Json& row) { return row.member("text", "row").text("text"); }

}  // namespace

TEST_CASE("all-MiniLM-L6-v2 gives the published similarities") {
  const auto folder = real_checkpoint("all-MiniLM-L6-v2");
  if (!folder || !golden_folder("known_outputs.json"))
    GLASSBERT_SKIP("known outputs of MiniLM: set GLASSBERT_GOLDEN and run `make minilm`");
  const Json all = known_outputs();
  const Loaded model = load(*folder);
  check_table(model, with_id(all, "minilm_similarity_3x3"), "inputs", "inputs", cosine, 1);
  check_table(model, with_id(all, "minilm_manhattan"), "inputs", "inputs", manhattan, -1);
  check_table(model, with_id(all, "minilm_similarity_pairs"), "inputs_a", "inputs_b", cosine, 1);

  const Json& search = with_id(all, "minilm_search");
  const auto queries = texts(search.member("queries", "row"));
  const auto corpus = texts(search.member("corpus", "row"));
  for (std::size_t q = 0; q < queries.size(); ++q)
    for (const Json& hit : search.member("expected", "row").array("rows")[q].array("hits")) {
      const auto at = static_cast<std::size_t>(hit.array("hit")[0].integer("index"));
      const double got = cosine(embed(model, queries[q]), embed(model, corpus[at]));
      CHECK(std::abs(got - hit.array("hit")[1].number("score")) <= 5e-4);
    }
}

TEST_CASE("bert-base-uncased gives the published numbers") {
  const auto folder = real_checkpoint("bert-base-uncased");
  if (!folder || !golden_folder("known_outputs.json"))
    GLASSBERT_SKIP("known outputs of BERT-base: set GLASSBERT_GOLDEN and run `make bert-base`");
  const Json all = known_outputs();
  const Loaded model = load(*folder);
  check_hidden(model, with_id(all, "hidden_state_masked"), 1, true);
  check_hidden(model, with_id(all, "hidden_state_unmasked"), 0, false);
  for (const char* id : {"mlm_model", "mlm_man", "mlm_woman"}) {
    const Json& row = with_id(all, id);
    const Tensor probs = softmax(logits_at_mask(model, text_of(row)));
    for (const Json& word : row.member("expected", "row").array("words"))
      CHECK(std::abs(double(probs(0, word.member("id", "word").integer("id"))) -
                     word.member("probability", "word").number("probability")) <= 1e-4);
  }
  const Tensor paris = softmax(logits_at_mask(model, text_of(with_id(all, "mlm_paris"))));
  CHECK(model.tokenizer.vocabulary().token(best(paris)) == "paris");
  CHECK(std::abs(-std::log(double(paris(0, best(paris)))) - 0.88) <= 0.005);
  const Tensor student = logits_at_mask(model, text_of(with_id(all, "mlm_student")));
  CHECK(std::abs(double(student(0, 2267)) - 8.0919) <= 1e-3);
  const std::string two = text_of(with_id(all, "mlm_two_masks"));
  CHECK(std::abs(double(logits_at_mask(model, two, 0)(0, 3007)) - 16.7249) <= 1e-3);
  CHECK(std::abs(double(logits_at_mask(model, two, 1)(0, 2284)) - 9.0452) <= 1e-3);
  const Tensor person = logits_at_mask(model, text_of(with_id(all, "mlm_person")));
  CHECK(model.tokenizer.vocabulary().token(best(person)) == "person");
  const Json& sky = with_id(all, "nsp_random");
  const Sequence pair =
      to_sequence(model.tokenizer.encode(text_of(sky), sky.member("pair", "row").text("pair")));
  const Tensor next = forward(model.bert, pair).nsp_logits;
  CHECK(next(0, 0) < next(0, 1));
}
