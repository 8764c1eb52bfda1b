#include "draw/save.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/file_error.h"
#include "draw/examples.h"
#include "draw/picture_csv.h"
#include "io/safetensors_writer.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string csv_of(const Picture& picture) { return picture_csv(to_sheet(picture)); }

// Texts with everything that a table could stumble over.
Heatmap awkward_heatmap() {
  Heatmap picture = example_heatmap(6);
  picture.caption = {"a title: with, \"quotes\"\nand a line", " spaces ", "# back\\slash \xFF"};
  Matrix& first = picture.panels[0];
  first.rows = {"#", "##ing", ",", "\"", "你 好", ""};
  first.columns = {"\n", "\\n", "a,b", "\xC3", " x ", "😀"};
  first.values(1, 2) = static_cast<real>(NAN);
  first.values(2, 1) = static_cast<real>(-INFINITY);
  first.values(3, 3) = static_cast<real>(1e-30);
  Matrix second = example_matrix(3);
  second.title = "panel";
  second.scale = ScaleKind::symmetric;
  picture.panels.push_back(second);
  return picture;
}

// A bar chart and a line chart with gaps, awkward names and other axes than the usual ones.
std::vector<Picture> awkward_charts() {
  Bars bars = example_bars(6);
  bars.names = awkward_heatmap().panels[0].rows;
  bars.series[0].values(2) = static_cast<real>(NAN);
  bars.axis = AxisKind::unit;
  LineChart chart = example_chart(9);
  chart.x_name = "x, \"logarithmic\"";
  chart.series[0].values(4) = static_cast<real>(INFINITY);
  chart.x_axis = chart.y_axis = AxisKind::log10;
  LineChart cloud = example_chart(7);
  cloud.has_lines = false;
  return {bars, chart, cloud, example_bars(1), example_chart(1)};
}

}  // namespace

TEST_CASE("every picture is drawn again from its CSV, pixel for pixel") {
  HeadGrid layer = example_grid(1, 5, 7);
  layer.first_layer = 3;
  layer.scale = ScaleKind::panel;
  TokenStrip uneven = example_strip(4);
  uneven.rows.push_back(
      {"a longer, \"quoted\" row", example_tokens(9), example_values(Shape{9}), ScaleKind::panel});
  Lines lines = example_lines(3, 5);
  lines.queries.resize(2);
  lines.weights = example_values(Shape{3, 2, 5});
  lines.scale = ScaleKind::panel;
  std::vector<Picture> pictures = awkward_charts();
  pictures.insert(pictures.end(), {example_heatmap(1), example_heatmap(12), awkward_heatmap(),
                                   example_grid(2, 4, 6), layer, uneven, lines, example_lines(1, 1),
                                   example_neuron_view(4, 3), example_neuron_view(1, 7)});
  for (const Picture& picture : pictures) {
    const std::string csv = csv_of(picture);
    const Picture again = read_picture_csv(csv, "a.csv");
    CHECK(render(again) == render(picture));
    CHECK(csv_of(again) == csv);
  }
}

TEST_CASE("a CSV begins with what the picture says and holds every number in full") {
  Heatmap picture = example_heatmap(3);
  picture.panels[0].values = Tensor(Shape{3, 3}, {real(0.5), real(0.1), 0, 1, 0, 0, 0, 0, 1});
  CHECK(csv_of(picture) ==
        "# kind: heatmap\n"
        "# title: layer 3, head 4: the 4th, the 5th\n"
        "# subtitle: The ferry left.\n"
        "# footer: no model, seed 1\n"
        "# panels: 1\n"
        "# tokens: [CLS],ferry,[SEP]\n"
        "# panel title: \n"
        "# row title: query (attends from)\n"
        "# column title: key (attended to)\n"
        "# value: attention weight\n"
        "# scale: fixed\n"
        "panel,row,[CLS],ferry,[SEP]\n"
        "0,[CLS],0.5,0.1,0\n"
        "0,ferry,1,0,0\n"
        "0,[SEP],0,0,1\n");
}

TEST_CASE("a saved picture has its numbers beside it, and is drawn again with the same bytes") {
  const TemporaryFolder folder;
  const std::string path = folder / "head.png";
  const std::string numbers = save_picture(example_heatmap(5), path);
  CHECK(numbers == folder / "head.csv");
  save_png(load_picture(numbers), folder / "again.png");
  CHECK(contents(path).starts_with("\x89PNG"));
  CHECK(contents(path) == contents(folder / "again.png"));
}

TEST_CASE("more than 100,000 numbers go to a safetensors file, drawn again just the same") {
  const TemporaryFolder folder;
  HeadGrid grid = example_grid(3, 4, 100);
  grid.first_layer = 2;
  Heatmap heatmap = awkward_heatmap();
  heatmap.panels.push_back(example_matrix(320));
  for (const Picture& picture :
       {Picture(heatmap), Picture(grid), Picture(example_chart(40'000)),
        Picture(example_lines(2, 230)), Picture(example_neuron_view(300, 200))}) {
    const std::string numbers = save_picture(picture, folder / "big.png");
    CHECK(numbers == folder / "big.safetensors");
    CHECK_FALSE(std::filesystem::exists(folder / "big.csv"));
    CHECK(render(load_picture(numbers)) == render(picture));
  }
}

TEST_CASE("a safetensors file without a picture is refused with its name") {
  const TemporaryFolder folder;
  const std::string path = folder / "weights.safetensors";
  write_safetensors(path, {});
  CHECK_THAT(error_of([&] { load_picture(path); }), holds("weights.safetensors: no \"kind\""));
  CHECK_THAT(error_of([&] { load_picture(folder / "none.csv"); }), holds("none.csv"));
}

TEST_CASE("a file that is no picture is refused with its name and the reason") {
  const auto error = [](const std::string& text) {
    return error_of([&] { read_picture_csv(text, "a.csv"); });
  };
  const std::string good = csv_of(example_heatmap(3));
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
  };
  CHECK_THAT(error(""), holds("a.csv: no \"kind\""));
  CHECK_THAT(error("a,b\n1,2\n"), holds("a.csv: no \"kind\""));
  CHECK_THAT(error(changed("heatmap", "sculpture")), holds("\"sculpture\" are not known"));
  CHECK_THAT(error(changed("scale: fixed", "scale: log")), holds("fixed, panel, symmetric"));
  CHECK_THAT(error(changed("panels: 1", "panels: 2")), holds("panel title 2"));
  CHECK_THAT(error(changed("panels: 1", "panels: -1")), holds("no whole number"));
  CHECK_THAT(error(changed("panels: 1", "panels: 99999999999999999999")), holds("whole number"));
  CHECK_THAT(error(changed("[CLS],ferry,", "[CLS],ferry,more,")), holds("panel.0"));
  CHECK_THAT(error(good.substr(0, good.size() - 20)), holds("a.csv"));
  CHECK_THAT(error(changed("\n0,ferry,", "\n0,ferry,x")), holds("is no number"));
}

TEST_CASE("a chart's file that is no chart is refused with its name and the reason") {
  const std::string good = csv_of(example_chart(3));
  const auto error = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    return error_of([&] { read_picture_csv(text, "a.csv"); });
  };
  CHECK_THAT(error("x axis: linear", "x axis: square"), holds("linear, fixed, log10"));
  CHECK_THAT(error("control: no", "control: perhaps"), holds("neither yes nor no"));
  CHECK_THAT(error("points: 3", "points: 99999999999999"), holds("no whole number"));
  CHECK_THAT(error("points: 3", "points: 4"), holds("too few cells"));
  CHECK_THAT(error("points: 3", "points: 0"), holds("rows are missing"));
  CHECK_THAT(error("series: 2", "series: 3"), holds("name 3"));
}

TEST_CASE("a CSV that promises more numbers than it holds costs no memory") {
  const std::string csv = csv_of(example_grid(1, 2, 3));
  std::string text = csv;
  const std::string heads = "# heads: 2";
  text.replace(text.find(heads), heads.size(), "# heads: 10000");
  CHECK_THAT(error_of([&] { read_picture_csv(text, "a.csv"); }), holds("rows are missing"));
}

TEST_CASE("a picture is saved as .png and nothing else") {
  CHECK_THROWS_AS(save_picture(example_heatmap(2), "head.jpg"), std::invalid_argument);
}
