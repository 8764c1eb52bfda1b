#include <filesystem>
#include <iostream>
#include <limits>

#include "app/change.h"
#include "app/input.h"
#include "app/verbs.h"
#include "bert/bert.h"
#include "bert/heads.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"
#include "io/json.h"
#include "io/json_writer.h"
#include "io/safetensors_writer.h"
#include "shell/shard.h"

namespace glassbert {
namespace {

// Everything a run of one sequence computed, under the names of the command line's contract. Owns
// what it had to bring into shape; the rest stays in the trace.
class TraceFile {
 public:
  TraceFile(const Trace& trace, const Config& config) {
    ids_ = trace.batch.ids;
    types_ = trace.batch.types;
    mask_.assign(trace.batch.mask.begin(), trace.batch.mask.end());
    for (Index l = 0; l <= config.L; ++l) add("hidden", l, trace.hidden[l]);
    for (Index l = 0; l < config.L; ++l) {
      const LayerTrace& layer = trace.layers[l];
      add("scores", l, layer.scores[0]);
      add("probs", l, layer.probs[0]);
      add("query", l, split_heads(layer.query, config.A));
      add("key", l, split_heads(layer.key, config.A));
      add("value", l, split_heads(layer.value, config.A));
      add("context", l, split_heads(layer.context, config.A));
    }
    add_row("pooled", trace.pooled);
    add("mlm_logits", trace.mlm_logits);
    add_row("nsp_logits", trace.nsp_logits);
    add_row("logits", trace.logits);
  }

  void write(const std::string& path) const {
    const std::uint64_t T = ids_.size();
    std::vector<SafetensorsItem> items{to_item("ids", {T}, ids_), to_item("types", {T}, types_),
                                       to_item("mask", {T}, mask_)};
    for (const Named& x : tensors_) items.push_back(to_item(x.name, x.tensor));
    write_safetensors(path, items, {{"format", "pt"}});
  }

 private:
  struct Named {
    std::string name;
    Tensor tensor;
  };

  void add(const std::string& name, Tensor tensor) {
    if (!tensor.empty()) tensors_.push_back({name, std::move(tensor)});
  }
  void add(const char* name, Index layer, Tensor tensor) {
    add(join(name, '.', layer), std::move(tensor));
  }
  // The one row of a (1,K) output, as (K).
  void add_row(const char* name, const Tensor& tensor) {
    if (!tensor.empty()) add(name, reshaped(tensor, Shape{tensor.size()}));
  }

  std::vector<Index> ids_, types_, mask_;
  std::vector<Named> tensors_;
};

void trace_one(const Model& model, const Sequence& sequence,
               const std::vector<std::string>& changes, const std::string& path) {
  const Batch batch = stack(std::span(&sequence, 1), model.bert.config);
  const Hooks hooks = parse_changes(changes, model.bert.config, batch);
  TraceFile(forward(model.bert, batch, hooks), model.bert.config).write(path);
}

// A line of --jsonl: id, and either text (pair) or ids (types, mask); change: a list.
struct Request {
  std::string id;
  Sequence sequence;
  std::vector<std::string> changes;
};

std::vector<Index> integers(const Json& line, const char* field) {
  std::vector<Index> numbers;
  if (const Json* list = line.find(field))
    for (const Json& number : list->array(field)) numbers.push_back(number.integer(field));
  return numbers;
}

// An id becomes a file's name, so it must be one: not a path, not hidden, nothing unprintable.
void check_id(const std::string& id) {
  const bool plain = !id.empty() && id.size() <= 200 && id.front() != '.' &&
                     id.find('/') == std::string::npos && printable(id, 200) == id;
  check(plain, "id: \"", printable(id), "\" can't be a file's name; use letters and digits");
}

Request read_request(const Model& model, const Json& line, bool truncate) {
  Request request;
  const Json& id = line.member("id", "line");
  request.id = id.is(JsonKind::text) ? id.text("id") : id.to_text();
  check_id(request.id);
  if (const Json* list = line.find("change"))
    for (const Json& change : list->array("change"))
      request.changes.push_back(change.text("change"));
  const Json* text = line.find("text");
  check((text != nullptr) != (line.find("ids") != nullptr), "line: give either text or ids");
  if (text != nullptr) {
    const Json* pair = line.find("pair");
    std::optional<std::string> second;
    if (pair != nullptr) second = pair->text("pair");
    request.sequence = encode(model, text->text("text"), second, truncate).sequence;
  } else {
    request.sequence = {integers(line, "ids"), integers(line, "types"), {}};
    for (const Index m : integers(line, "mask")) request.sequence.mask.push_back(m != 0);
  }
  return request;
}

// Answers each line with the file that was written, or with its error; a bad line stops no other.
void trace_lines(const Model& model, const Arguments& arguments, std::istream& lines,
                 const std::filesystem::path& folder, Output& out) {
  std::filesystem::create_directories(folder);
  for_each_text(lines, shard_of(arguments), [&](const std::string& text) {
    JsonWriter answer;
    answer.begin_object();
    std::string id;
    try {
      const Json line = Json::parse(text, "line");
      if (const Json* field = line.is(JsonKind::object) ? line.find("id") : nullptr)
        id = field->is(JsonKind::text) ? field->text("id") : field->to_text();
      const Request request = read_request(model, line, arguments.given("--truncate"));
      const std::string path = (folder / (request.id + ".safetensors")).string();
      trace_one(model, request.sequence, request.changes, path);
      answer.key("id").text(id).key("file").text(path);
    } catch (const std::exception& failure) {
      answer.key("id").text(id).key("error").text(printable(failure.what(), 1000));
    }
    out << answer.end_object().take() << '\n';
  });
}

void run_trace(const Arguments& arguments, Output& out) {
  const auto path = arguments.value("--out");
  if (!path) throw UsageError("--out", "not given", "say where the tensors go");
  const Model model = open_model(arguments);
  if (const auto lines = arguments.value("--jsonl")) {
    if (*lines == "-") return trace_lines(model, arguments, std::cin, *path, out);
    std::istringstream text(read_file(*lines, std::numeric_limits<std::size_t>::max()));
    return trace_lines(model, arguments, text, *path, out);
  }
  trace_one(model, read_input(model, arguments).sequence, arguments.values("--change"), *path);
}

}  // namespace

Verb trace_verb() {
  return {
      {.verb = "trace",
       .summary = "runs a model once and writes everything it computed",
       .plain = "[TEXT [PAIR]]",
       .plain_limit = 2,
       .flags =
           model_flags() + input_flags() +
           std::vector<Flag>{
               {"--out", "FILE", "the safetensors file to write (with --jsonl: the folder)"},
               {"--change", "SPEC",
                "run under an intervention: ablate:LAYER:HEAD, ablate-ffn:LAYER, "
                "attention-off:LAYER, mean:LAYER:HEAD=FILE, uniform:LAYER:HEAD, probs:LAYER=FILE, "
                "hidden:LAYER:POS=FILE, renormalise-without:LAYER:HEAD:KEY",
                true},
               {"--jsonl", "IN", "run one input a line: {\"id\", \"text\" or \"ids\", ...}"},
               shard_flag()},
       .example = "glassbert trace --text \"The cat sat.\" --out trace.safetensors"},
      run_trace};
}

}  // namespace glassbert
