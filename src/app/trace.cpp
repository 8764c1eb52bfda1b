#include <filesystem>
#include <iostream>
#include <limits>

#include "app/change.h"
#include "app/input.h"
#include "app/objective.h"
#include "app/trace_file.h"
#include "app/trace_request.h"
#include "app/verbs.h"
#include "bert/bert.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"
#include "io/json.h"
#include "io/json_writer.h"
#include "shell/shard.h"

namespace glassbert {
namespace {

void trace_one(const Model& model, const TraceRequest& request, const std::string& path) {
  const Batch batch = stack(std::span(&request.sequence, 1), model.bert.config);
  const Hooks hooks = parse_changes(request.changes, model.bert.config, batch);
  std::optional<Objective> objective;
  if (request.objective) objective = parse_objective(*request.objective);
  const Trace trace = forward(model.bert, batch, hooks);
  TraceFile file(trace, model.bert.config);
  if (objective) {
    Evaluation e = (*objective)(trace);
    const Wanted wanted = request.parameters ? Wanted::parameters : Wanted::activations;
    file.add_gradient(e.values[0], backward(model.bert, trace, std::move(e.d_trace), hooks, wanted),
                      model.spelling);
  }
  file.write(path);
}

// Answers each line with the file that was written, or with its error; a bad line stops no other.
void trace_lines(const Model& model, const Arguments& arguments, std::istream& lines,
                 const TraceRequest& common, const std::filesystem::path& folder, Output& out) {
  std::filesystem::create_directories(folder);
  for_each_text(lines, shard_of(arguments), [&](const std::string& text) {
    JsonWriter answer;
    answer.begin_object();
    std::string id;
    try {
      const Json line = Json::parse(text, "line");
      if (const Json* field = line.is(JsonKind::object) ? line.find("id") : nullptr)
        id = field->is(JsonKind::text) ? field->text("id") : field->to_text();
      const TraceRequest request =
          read_trace_request(model, line, common, arguments.given("--truncate"));
      const std::string path = (folder / (request.id + ".safetensors")).string();
      trace_one(model, request, path);
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
  TraceRequest request;
  request.changes = arguments.values("--change");
  request.objective = arguments.value("--objective");
  request.parameters = arguments.given("--parameters");
  if (request.parameters && !request.objective && !arguments.given("--jsonl"))
    throw UsageError("--parameters", "there is no --objective", "say what is to be derived");
  const Model model = open_model(arguments);
  if (const auto lines = arguments.value("--jsonl")) {
    if (*lines == "-") return trace_lines(model, arguments, std::cin, request, *path, out);
    std::istringstream text(read_file(*lines, std::numeric_limits<std::size_t>::max()));
    return trace_lines(model, arguments, text, request, *path, out);
  }
  request.sequence = read_input(model, arguments).sequence;
  trace_one(model, request, *path);
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
               {"--objective", "OBJ",
                "also run backward from logit:K, margin:K, loss:K, mlm:POS:ID, "
                "mlm-diff:POS:ID:ID2, mlm-loss:POS:ID, pooled:I, hidden:LAYER:POS:I, "
                "similarity:FILE, pooled-dot:FILE or hidden-dot:FILE"},
               {"--parameters", "", "with --objective: also the derivatives of all parameters"},
               {"--jsonl", "IN", "run one input a line: {\"id\", \"text\" or \"ids\", ...}"},
               shard_flag()},
       .example = "glassbert trace --text \"The cat sat.\" --out trace.safetensors"},
      run_trace};
}

}  // namespace glassbert
