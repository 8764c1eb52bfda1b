#include "app/twins_report.h"

#include <algorithm>

#include "core/utf8.h"
#include "draw/notes.h"
#include "draw/number_text.h"
#include "draw/save.h"
#include "io/json_writer.h"
#include "measure/rows.h"

namespace glassbert {
namespace {

// The head whose rows got farthest, its own map beside its twin.
Heatmap farthest_map(const TwinAnswer& answer, Question& question, const Input& input,
                     const Caption& caption) {
  const auto values = answer.maps.jsd.values();
  const Index place = std::ranges::max_element(values) - values.begin();
  const Index A = answer.maps.jsd.dim(1), l = place / A, head = place % A;
  const Tensor& own = question.run().layers[answer.maps.first + l].probs[0];
  Caption of_head = caption;
  of_head.title = "Two maps of attention, one output: " + head_title(answer.maps.first + l, head);
  return {
      of_head,
      {token_map("the model's own", input.tokens, slice(own, head), ScaleKind::panel),
       token_map("its twin", input.tokens, slice(answer.maps.probs[l], head), ScaleKind::panel)}};
}

}  // namespace

std::string twin_summary(const TwinAnswer& answer, const TwinPlan& plan, const std::string& model) {
  const auto small = [](double x) { return general_text(x, 2); };
  return join(model, ": each row of layers ", plan.first, " to ", plan.last,
              " can change in up to ", answer.maps.freedom,
              " dimensions without changing what its head passes on. With ",
              plan.row ? join("row ", *plan.row) : std::string("every row"),
              " of every head at the farthest twin found (Jensen-Shannon ",
              fixed_text(mean_of(answer.maps.jsd), 3), " in the mean, total variation ",
              fixed_text(mean_of(answer.maps.tvd), 3),
              "; any row whatever: ", fixed_text(mean_of(answer.maps.ceiling), 3),
              ") the last hidden states move by at most ", small(answer.kept.hidden),
              " and the outputs by ", small(answer.kept.outputs),
              ", which is rounding (largest hidden number: ", small(answer.kept.scale),
              "); with the same rows turned by one key, by ", small(answer.control.hidden), " and ",
              small(answer.control.outputs));
}

Table twin_table(const TwinMaps& maps) {
  std::vector<std::string> titles{"layer"};
  for (Index a = 0; a < maps.jsd.dim(1); ++a) titles.push_back(join("head ", a));
  Table table(titles);
  for (Index l = 0; l < maps.jsd.dim(0); ++l) {
    std::vector<std::string> cells{join(maps.first + l)};
    for (const real x : maps.jsd.row(l)) cells.push_back(fixed_text(x, 3));
    table.add(cells);
  }
  return table;
}

std::string twin_json(const TwinAnswer& answer) {
  JsonWriter json;
  json.begin_object().key("freedom").integer(answer.maps.freedom);
  json.key("first_layer").integer(answer.maps.first);
  for (const auto& [name, matrix] :
       {std::pair{"jsd", &answer.maps.jsd}, std::pair{"tvd", &answer.maps.tvd},
        std::pair{"ceiling", &answer.maps.ceiling}}) {
    json.key(name).begin_array();
    for (Index l = 0; l < matrix->dim(0); ++l) {
      json.begin_array();
      for (const real x : matrix->row(l)) json.number(x);
      json.end_array();
    }
    json.end_array();
  }
  for (const auto& [name, check] :
       {std::pair{"twins", &answer.kept}, std::pair{"turned", &answer.control}})
    json.key(name)
        .begin_object()
        .key("hidden")
        .number(check->hidden)
        .key("outputs")
        .number(check->outputs)
        .end_object();
  return json.end_object().take();
}

void save_twins(const TwinAnswer& answer, Question& question, const Input& input,
                const std::string& summary, const std::filesystem::path& folder, Output& out) {
  std::filesystem::create_directories(folder);
  const Caption caption{"How different attention can look without any change of what it does",
                        input.text ? printable(input.text->text, 160) : "", summary};
  Matrix grid = plain_map("", answer.maps.jsd, ScaleKind::panel, "Jensen-Shannon distance (nats)");
  for (Index l = 0; l < std::ssize(grid.rows); ++l) grid.rows[l] = join(answer.maps.first + l);
  grid.row_title = "layer";
  grid.column_title = "head";
  const Picture heads = Heatmap{caption, {grid}};
  const Picture maps = farthest_map(answer, question, input, caption);
  for (const auto& [name, picture] :
       {std::pair{"twins.png", &heads}, std::pair{"maps.png", &maps}}) {
    const std::string path = (folder / name).string();
    const std::string numbers = save_picture(*picture, path);
    out << path << '\n' << numbers << '\n';
  }
}

}  // namespace glassbert
